import { randomBytes } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/rows.ts';
import { day, fromIso, localDateOf } from '../../shared/time.ts';
import { dayKeyStore } from '../../shared/visit/day-key-store.ts';
import { type VisitStore, visitStore } from '../../shared/visit/store.ts';
import type { Visit } from '../../shared/visit/visit.ts';
import { memoryVisits } from '../fakes/visit-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
let at = noon;
const clock = { now: () => at, random: randomBytes };
const dayKeys = () => dayKeyStore(dynamo.client, dynamo.tableNames.visitor, randomBytes);
const inDynamo = () => visitStore(dynamo.client, dynamo.tableNames, { dayKeys: dayKeys(), now: () => at });
const stores: [string, () => VisitStore][] = [
  ['in memory', () => memoryVisits(clock)],
  ['in DynamoDB', inDynamo],
];
const visit = (bulletin: string, address = '192.0.2.1', mark = 'ABCDEF'): Visit => ({
  bulletinId: id('blt', bulletin),
  mark,
  from: [address, 'Mozilla/5.0'],
});
const counts = async (visits: VisitStore, bulletin: string) =>
  Object.fromEntries((await visits.ofBulletin(id('blt', bulletin))).map(({ mark, count }) => [mark, count]));

beforeEach(() => {
  at = noon;
});

describe.each(stores)('visits %s', (where, open) => {
  it('count each visitor of a link once a day', async () => {
    const visits = open();
    const name = `once ${where}`;
    expect(await visits.count(visit(name))).toBe('counted');
    expect(await visits.count(visit(name))).toBe('known');
    expect(await visits.count(visit(name, '192.0.2.2'))).toBe('counted');
    expect(await visits.count(visit(name, '192.0.2.1', 'GHJKMN'))).toBe('counted');
    expect(await counts(visits, name)).toEqual({ ABCDEF: 2, GHJKMN: 1 });
    // Midnight in Finland is 22.00 UTC in winter.
    at = fromIso('2026-11-23T21:59:59.999Z');
    expect(await visits.count(visit(name))).toBe('known');
    at = fromIso('2026-11-23T22:00:00.000Z');
    expect(await visits.count(visit(name))).toBe('counted');
    expect(await counts(visits, name)).toEqual({ ABCDEF: 3, GHJKMN: 1 });
  });

  it('are told by the local month in which they were', async () => {
    const visits = open();
    const name = `months ${where}`;
    const byMonth = async () =>
      Object.fromEntries((await visits.ofBulletin(id('blt', name))).map(({ month, count }) => [month, count]));
    at = fromIso('2026-11-30T21:59:59.999Z');
    await visits.count(visit(name));
    await visits.count(visit(name, '192.0.2.2'));
    at = fromIso('2026-11-30T22:00:00.000Z');
    await visits.count(visit(name));
    expect(await byMonth()).toEqual({ '2026-11': 2, '2026-12': 1 });
  });

  it('two at the same moment, before there is a key, are two', async () => {
    at = noon + 13 * day;
    const visits = open();
    const name = `at once ${where}`;
    await Promise.all(['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((address) => visits.count(visit(name, address))));
    expect(await counts(visits, name)).toEqual({ ABCDEF: 3 });
  });
});

it('the key of a day is gone when the day is', async () => {
  at = noon + 15 * day;
  const visits = inDynamo();
  await visits.count(visit('midnight'));
  const key = async () =>
    (
      await dynamo.client.send(
        new GetItemCommand({ TableName: dynamo.tableNames.visitor, Key: toItem({ id: 'key' }), ConsistentRead: true }),
      )
    ).Item;
  await dayKeys().forgetBefore(localDateOf(at));
  expect(await key()).toBeDefined();
  at += day;
  await dayKeys().forgetBefore(localDateOf(at));
  expect(await key()).toBeUndefined();
  await dayKeys().forgetBefore(localDateOf(at));
});
