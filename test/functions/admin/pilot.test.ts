import { beforeEach, describe, expect, it } from 'vitest';
import { measures } from '../../../shared/report/definitions.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const path = '/hallinta/kokeilu';

/** A plan as staff type it; `typed` gives values of measures by `<measure>.<field>`. */
function plan(
  version: number,
  typed: Readonly<Record<string, string>> = {},
  change: Record<string, string> = {},
): Fields {
  const fields = { name: 'Kokeilu', startsOn: '2026-08-01', endsOn: '2027-07-31', ...change };
  return [
    ['version', String(version)],
    ...Object.entries(fields),
    ['cohorts.0.name', 'Ensimmäiset'],
    ['cohorts.0.from', '2026-08-01'],
    ['cohorts.1.name', ''],
    ['cohorts.1.from', ''],
    ...measures.flatMap((measure, at): [string, string][] => [
      [`measures.${at}.measure`, measure],
      ...['baseline', 'target', 'by', 'go', 'widen', 'stop'].map((field): [string, string] => [
        `measures.${at}.${field}`,
        typed[`${measure}.${field}`] ?? '',
      ]),
    ]),
  ];
}

describe('the plan', () => {
  it('is kept in the units of the figures, and shown as it was typed', async () => {
    await validHtml(await pages.get(path));
    const typed = {
      'network.active.target': '20',
      'network.active.by': '2026-12-31',
      'posting.share.go': '40',
      'posting.share.stop': '12,5',
      'time.half.widen': '1 440',
    };
    expect(leadsTo(await pages.post(path, plan(0, typed)))).toEqual([303, path]);
    expect(await pages.pilot.get()).toMatchObject({
      version: 0,
      goals: [{ measure: 'network.active', target: 20, by: '2026-12-31' }],
      gates: {
        go: [{ measure: 'posting.share', threshold: 0.4 }],
        widen: [{ measure: 'time.half', threshold: 86_400 }],
        stop: [{ measure: 'posting.share', threshold: 0.125 }],
      },
      cohorts: [{ name: 'Ensimmäiset', from: '2026-08-01' }],
      changedBy: { sub: anna.sub },
    });
    const html = await validHtml(await pages.get(path));
    expect(html).toContain('value="12,5"');
    expect(html).toContain('value="1440"');
  });

  it('that is wrong says so beside the field, and keeps what was typed', async () => {
    const typed = { 'network.active.target': 'monta', 'posting.share.target': '60', 'time.half.by': '2026-12-31' };
    const answer = await pages.post(path, plan(0, typed));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    for (const problem of [
      'Kirjoita luku, esimerkiksi 12 tai 12,5.',
      'Kirjoita, mihin mennessä',
      'Kirjoita myös tavoite.',
    ]) {
      expect(textOf(html)).toContain(problem);
    }
    expect(html).toContain('value="monta"');
    const backwards = await pages.post(path, plan(0, {}, { endsOn: '2026-01-01' }));
    expect(textOf(await validHtml(backwards))).toContain('Kokeilu ei voi päättyä ennen kuin se alkaa.');
    expect(await pages.pilot.get()).toBeUndefined();
  });

  it('that another changed meanwhile is not overwritten, and each change is on record', async () => {
    await pages.post(path, plan(0));
    await pages.post(path, plan(1, {}, { name: 'Oton nimi' }), otto);
    const answer = await pages.post(path, plan(1, {}, { name: 'Annan nimi' }));
    expect(answer.status).toBe(409);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Joku muu muutti kokeilua sillä välin.');
    expect(html).toContain('value="Annan nimi"');
    expect(await pages.pilot.get()).toMatchObject({ version: 1, name: { fi: 'Oton nimi' } });
    const entries = await pages.audit.inMonth('2026-11');
    expect(entries.map(({ act }) => act)).toHaveLength(2);
    expect(entries.map(({ by }) => by.kind === 'staff' && by.member.name)).toContain('Otto Oja');
  });
});

describe('hours and cost', () => {
  const cost = (version: number, month: string, hours: string, euros: string): Fields => [
    ['version', String(version)],
    ['month', month],
    ['hours', hours],
    ['euros', euros],
  ];

  it('are entered month by month; the same month again replaces it', async () => {
    await pages.post(path, plan(0));
    await pages.post(`${path}/kulut`, cost(1, '2026-10', '27,5', '1 290'));
    await pages.post(`${path}/kulut`, cost(2, '2026-09', '10', '500'));
    await pages.post(`${path}/kulut`, cost(3, '2026-10', '28', '1300'));
    expect((await pages.pilot.get())?.costs).toEqual([
      { month: '2026-09', hours: 10, euros: 500 },
      { month: '2026-10', hours: 28, euros: 1300 },
    ]);
    expect(textOf(await validHtml(await pages.get(`${path}?lang=en`)))).toContain('2026-10 28 1,300');
  });

  it('that are wrong say so', async () => {
    await pages.post(path, plan(0));
    const answer = await pages.post(`${path}/kulut`, cost(1, 'lokakuu', '-1', ''));
    expect(answer.status).toBe(422);
    expect(textOf(await validHtml(answer))).toContain('Kirjoita kuukausi muodossa 2026-10.');
  });
});
