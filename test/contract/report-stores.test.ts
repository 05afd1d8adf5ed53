import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { type ForewordStore, forewordStore } from '../../shared/foreword/store.ts';
import { type Pilot, pilotId } from '../../shared/pilot/pilot.ts';
import { type PilotStore, pilotStore } from '../../shared/pilot/store.ts';
import { type ReportFileStore, reportFileStore } from '../../shared/report/file-store.ts';
import { type Report, type ReportStore, reportStore } from '../../shared/report/store.ts';
import { toItem } from '../../shared/rows.ts';
import { memoryForewords, memoryPilot, memoryReportFiles, memoryReports } from '../fakes/report-stores.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const by = { sub: 'staff-1', name: 'Anna Viestijä' };
const at = '2026-11-23T10:00:00.000Z';

const report = (month: string, version: number): Report => ({
  month,
  version,
  edition: `${month}#${version}#abc`,
  closedAt: at,
  firstClosedAt: at,
  files: { 'report.json': 'f'.repeat(64) },
});

const reports: [string, () => ReportStore][] = [
  ['in memory', () => memoryReports()],
  ['in DynamoDB', () => reportStore(dynamo.client, dynamo.tableNames.report)],
];
describe.each(reports)('reports %s', (_where, open) => {
  it('of a month are closed once for each version, one after the other', async () => {
    const store = open();
    expect(await store.get('2026-01')).toBeUndefined();
    expect(await Promise.all([1, 1].map((version) => store.close(report('2026-01', version))))).toEqual(
      expect.arrayContaining(['closed', 'overtaken']),
    );
    expect(await store.close(report('2026-01', 3))).toBe('overtaken');
    expect(await store.close(report('2026-01', 2))).toBe('closed');
    expect(await store.close(report('2026-01', 2))).toBe('overtaken');
    expect(await store.get('2026-01')).toEqual(report('2026-01', 2));
  });
});

it('a report from before reports had files is as if it was not there', async () => {
  const row = toItem({ month: '2025-12', version: 1, computedAt: at, figures: { all: 1 } });
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.report, Item: row }));
  const store = reportStore(dynamo.client, dynamo.tableNames.report);
  expect(await store.get('2025-12')).toBeUndefined();
  expect(await store.close(report('2025-12', 1))).toBe('closed');
});

const files: [string, () => ReportFileStore][] = [
  ['in memory', () => memoryReportFiles(() => noon)],
  ['in DynamoDB', () => reportFileStore(dynamo.client, dynamo.tableNames.edition, () => noon)],
];
describe.each(files)('files of reports %s', (_where, open) => {
  it('come back to the byte, the last of a name, until their time has passed', async () => {
    const store = open();
    const body = Buffer.from([0, 255, 10, 13, 0xc3]);
    await store.put({ edition: 'one', name: 'a.pdf', body: Buffer.from('before') });
    await store.put({ edition: 'one', name: 'a.pdf', body });
    await store.put({ edition: 'one', name: 'lasts', body, expiresAt: noon / 1000 + 1 });
    await store.put({ edition: 'one', name: 'gone', body, expiresAt: noon / 1000 });
    expect(await store.get('one', 'a.pdf')).toEqual(body);
    expect(await store.get('one', 'lasts')).toEqual(body);
    expect(await store.get('one', 'gone')).toBeUndefined();
    expect(await store.get('two', 'a.pdf')).toBeUndefined();
  });
});

const pilot: Pilot = {
  id: pilotId,
  version: 0,
  name: { fi: 'Kokeilu' },
  startsOn: '2026-08-01',
  endsOn: '2027-07-31',
  cohorts: [],
  goals: [{ measure: 'network.active', target: 20, by: '2026-12-31' }],
  gates: { go: [], widen: [], stop: [] },
  costs: [],
  changedAt: at,
  changedBy: by,
};
const pilots: [string, () => PilotStore][] = [
  ['in memory', () => memoryPilot()],
  ['in DynamoDB', () => pilotStore(dynamo.client, dynamo.tableNames.pilot)],
];
describe.each(pilots)('the pilot %s', (_where, open) => {
  it('is changed only from its newest version', async () => {
    const store = open();
    expect(await store.get()).toBeUndefined();
    expect(await store.save(pilot)).toBe('saved');
    expect(await store.save({ ...pilot, name: { fi: 'Toinen' } })).toBe('conflict');
    const next = { ...pilot, version: 1, costs: [{ month: '2026-08', hours: 1.5, euros: 20 }] };
    expect(await store.save(next)).toBe('saved');
    expect(await store.save(next)).toBe('conflict');
    expect(await store.get()).toEqual(next);
  });
});

const forewords: [string, () => ForewordStore][] = [
  ['in memory', () => memoryForewords()],
  ['in DynamoDB', () => forewordStore(dynamo.client, dynamo.tableNames.foreword)],
];
describe.each(forewords)('forewords %s', (_where, open) => {
  it('are changed only from their newest version', async () => {
    const store = open();
    const foreword = { month: '2026-10', version: 0, text: 'Hyvä kuukausi.', by, at };
    expect(await store.save(foreword)).toBe('saved');
    expect(await store.save({ ...foreword, text: 'Toinen' })).toBe('conflict');
    expect(await store.save({ ...foreword, version: 1, text: 'Parempi' })).toBe('saved');
    expect((await store.get('2026-10'))?.text).toBe('Parempi');
    expect(await store.get('2026-09')).toBeUndefined();
  });
});
