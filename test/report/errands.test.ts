import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf as contentIn } from '../../functions/report/content-of.ts';
import { report } from '../../functions/report/report.ts';
import { noticeGroup, shardsOf } from '../../shared/delivery/delivery.ts';
import { pilotId } from '../../shared/pilot/pilot.ts';
import { ReportContent } from '../../shared/report/content.ts';
import { day, fromIso, hour, monthOf } from '../../shared/time.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleDelivery, examplePartner, exampleQuestion, sealedBulletin } from '../support/examples.ts';
import { emptyTables } from '../support/network.ts';
import { memoryStage } from './memory-stage.ts';
import { stage } from './stage.ts';

const engine = testDynamoDB();
beforeEach(() => emptyTables(engine));

/** The first of November at 07:00 in Finland. */
const first = fromIso('2026-11-01T05:00:00.000Z');

/** A sent bulletin of a local month with one delivery that took a minute. */
async function sent(deps: ReturnType<typeof stage>, sealedAt: string, status: 'actual' | 'exercise' = 'actual') {
  const bulletin = sealedBulletin(`sent ${sealedAt}`, { status, sealedAt, sealedMonth: monthOf(fromIso(sealedAt)) });
  await deps.bulletins.create(bulletin);
  const settledAt = new Date(fromIso(sealedAt) + 60_000).toISOString();
  const delivery = exampleDelivery(sealedAt, { group: bulletin.id, state: 'sent', settledAt });
  await deps.deliveries.create(delivery);
  return { bulletin, delivery };
}

async function contentOf(deps: ReturnType<typeof stage>, month: string) {
  const result = await report({ month, send: false }, deps);
  return ReportContent.parse(JSON.parse(Buffer.from(result?.files['report.json'] ?? '', 'base64').toString()));
}

async function mailsIn(deps: ReturnType<typeof stage>, group: string) {
  const found = [];
  for (const shard of shardsOf(group)) for await (const page of deps.deliveries.inShard(shard)) found.push(...page);
  return found.map(({ matter, address }) => `${matter.kind} ${address}`).sort();
}

describe('a month', () => {
  it('begins and ends as clocks in Finland say, on both clock changes, and leaves exercises out', async () => {
    const deps = stage(engine, fromIso('2026-06-01T10:00:00.000Z'));
    for (const at of ['2025-02-28T21:59:59.999Z', '2025-02-28T22:00:00.000Z', '2025-03-31T20:59:59.999Z'])
      await sent(deps, at);
    await sent(deps, '2025-03-31T21:00:00.000Z');
    await sent(deps, '2025-03-10T08:00:00.000Z', 'exercise');
    // 3.59 summer time, a minute before 3.00 comes again; delivered at 3.00 winter time.
    await sent(deps, '2025-10-26T00:59:00.000Z');
    const march = await contentOf(deps, '2025-03');
    expect(march.bulletins.map(({ sealedAt }) => sealedAt)).toEqual([
      '2025-02-28T22:00:00.000Z',
      '2025-03-31T20:59:59.999Z',
    ]);
    const october = await contentOf(deps, '2025-10');
    expect(october.figures['time.delivered.median']).toMatchObject({ all: 60 });
  });

  it('counts partners as they stood at its end, and what was told by its own month', async () => {
    const deps = stage(engine, fromIso('2025-08-01T10:00:00.000Z'));
    for (const [name, decidedAt] of [
      ['in time', '2025-05-31T20:59:59.999Z'],
      ['too late', '2025-05-31T21:00:00.000Z'],
    ] as const) {
      await deps.partners.create(examplePartner(name, { confirmedAt: '2025-05-30T08:00:00.000Z', decidedAt }));
    }
    for (let n = 0; n < 5; n += 1) {
      await deps.questions.create(exampleQuestion(`may ${n}`, { createdAt: `2025-05-31T20:59:59.99${n}Z` }));
      await deps.questions.create(exampleQuestion(`june ${n}`, { createdAt: `2025-05-31T21:00:00.00${n}Z` }));
    }
    const { figures } = await contentOf(deps, '2025-05');
    expect([figures['network.active']?.all, figures['network.waiting']?.all, figures['feedback.count']?.all]).toEqual([
      1, 1, 5,
    ]);
  });

  it('that nothing happened in is told as such', async () => {
    const deps = stage(engine, fromIso('2025-08-01T10:00:00.000Z'));
    const { figures, bulletins } = await contentOf(deps, '2025-07');
    expect(bulletins).toEqual([]);
    expect(figures['bulletins.sent']).toMatchObject({ all: 0 });
    expect(figures['deliveries.share']?.all).toBeUndefined();
  });
});

describe('on the first of the month', () => {
  it('the month before is closed, and each address of the council gets one mail, however often this runs', async () => {
    const deps = stage(engine, first);
    await sent(deps, '2026-10-10T08:00:00.000Z');
    await Promise.all([report({ errand: 'close' }, deps), report({ errand: 'close' }, deps)]);
    deps.at(first + hour);
    await report({ errand: 'close' }, deps);
    expect(await mailsIn(deps, noticeGroup('2026-11-01T05:00:00.000Z'))).toEqual([
      'report kirjaamo@example.fi',
      'report valtuusto@example.fi',
    ]);
    expect(await deps.reports.get('2026-10')).toMatchObject({ version: 1, closedAt: '2026-11-01T05:00:00.000Z' });
    expect((await deps.audit.inMonth('2026-11')).map(({ subject, act }) => [subject, act.kind])).toEqual([
      ['rep_2026-10', 'report-closed'],
    ]);
  });

  it('the foreword and what the pilot was agreed on go in, and last month beside this one', async () => {
    const deps = stage(engine, first);
    const by = { sub: 'staff-1', name: 'Anna Viestijä' };
    await deps.pilot.save({
      id: pilotId,
      version: 0,
      name: { fi: 'Kokeilu' },
      startsOn: '2026-08-01',
      endsOn: '2027-07-31',
      cohorts: [],
      goals: [{ measure: 'network.active', target: 5, by: '2026-10-31' }],
      gates: { go: [], widen: [], stop: [] },
      costs: [
        { month: '2026-09', hours: 1, euros: 10 },
        { month: '2026-10', hours: 2, euros: 20 },
      ],
      changedAt: '2026-08-01T08:00:00.000Z',
      changedBy: by,
    });
    await deps.forewords.save({
      month: '2026-10',
      version: 0,
      text: 'Hyvä kuukausi.',
      by,
      at: '2026-10-29T08:00:00.000Z',
    });
    await report({ month: '2026-09', send: true }, deps);
    await report({ errand: 'close' }, deps);
    const content = await contentOf(deps, '2026-10');
    expect(content.foreword).toBe('Hyvä kuukausi.');
    expect(content.pilot?.costs).toEqual([{ month: '2026-10', hours: 2, euros: 20 }]);
    expect(content.previous?.['cost.euros']).toEqual({ all: 10 });
    expect(JSON.stringify(content)).not.toContain('Anna');
  });

  it('a month that is not over is neither closed nor sent, and says so', async () => {
    const deps = stage(engine, first - day);
    const result = await report({ month: '2026-10', send: true }, deps);
    expect(result).toMatchObject({ status: 'kesken', sent: 0, note: expect.stringContaining('not over yet') });
    expect(await deps.reports.get('2026-10')).toBeUndefined();
    expect(Buffer.from(result?.files['report.txt'] ?? '', 'base64').toString()).toMatch(/^KESKEN: /);
  });
});

describe('a closed month', () => {
  it('gives the same bytes again, whatever happened since', async () => {
    const deps = stage(engine, first);
    await sent(deps, '2026-10-10T08:00:00.000Z');
    await report({ errand: 'close' }, deps);
    const once = await report({ month: '2026-10', send: false }, deps);
    deps.at(first + 40 * day);
    await sent(deps, '2026-10-11T08:00:00.000Z');
    const twice = await report({ month: '2026-10', send: false }, deps);
    expect(twice?.files).toEqual(once?.files);
  });

  it('gets a new version that lists what changed when something was recorded late, and no second mail', async () => {
    const deps = stage(engine, first);
    await sent(deps, '2026-10-10T08:00:00.000Z');
    await report({ errand: 'close' }, deps);
    await sent(deps, '2026-10-11T08:00:00.000Z');
    // After the report's hour: no matter of this report.
    await sent(deps, '2026-11-02T08:00:00.000Z');
    for (const later of [2 * day, 3 * day]) {
      deps.at(first + later);
      await report({ errand: 'check' }, deps);
    }
    expect(await deps.reports.get('2026-10')).toMatchObject({ version: 2, firstClosedAt: '2026-11-01T05:00:00.000Z' });
    const content = await contentOf(deps, '2026-10');
    expect(content.changes).toContainEqual({ id: 'bulletins.sent', dimension: '', key: '', before: 1, after: 2 });
    expect(content.changes.map(({ id }) => id)).not.toContain('network.active');
    const text = Buffer.from(
      (await report({ month: '2026-10', send: false }, deps))?.files['report.txt'] ?? '',
      'base64',
    );
    expect(text.toString()).toContain('- Lähetettyjä tiedotteita: 1 → 2');
    expect(await mailsIn(deps, noticeGroup('2026-11-01T05:00:00.000Z'))).toHaveLength(2);
    expect(await mailsIn(deps, noticeGroup('2026-11-03T05:00:00.000Z'))).toEqual([]);
  });

  it('is not looked at again when its communities may have been forgotten', async () => {
    const deps = stage(engine, first);
    await report({ errand: 'close' }, deps);
    await sent(deps, '2026-10-11T08:00:00.000Z');
    deps.at(first + 28 * day);
    await report({ errand: 'check' }, deps);
    expect(await deps.reports.get('2026-10')).toMatchObject({ version: 1 });
  });
});

describe('each morning', () => {
  it('a missing report fails, so that it rings, but not on the first, when it is being made', async () => {
    const deps = stage(engine, first);
    await report({ errand: 'check' }, deps);
    deps.at(first + day);
    await expect(report({ errand: 'check' }, deps)).rejects.toThrow('The report of 2026-10 was not made');
  });

  it('staff are told, once, of an address that the report did not reach', async () => {
    const deps = stage(engine, first);
    await report({ errand: 'close' }, deps);
    const group = noticeGroup('2026-11-01T05:00:00.000Z');
    const [shard = ''] = shardsOf(group);
    for await (const page of deps.deliveries.inShard(shard)) {
      for (const delivery of page.slice(0, 1)) {
        await deps.deliveries.record({
          ...delivery,
          version: delivery.version + 1,
          state: 'permanent-failure',
          settledAt: '2026-11-01T05:01:00.000Z',
        });
      }
    }
    for (const later of [day, 2 * day]) {
      deps.at(first + later);
      await report({ errand: 'check' }, deps);
    }
    expect(await mailsIn(deps, group)).toContain('report-undelivered viestinta@example.fi');
    expect((await mailsIn(deps, group)).filter((mail) => mail.startsWith('report-undelivered'))).toHaveLength(1);
  });
});

it('on the 28th staff get a preview, marked as unfinished, and its files are there for a month', async () => {
  const deps = stage(engine, fromIso('2026-10-28T05:00:00.000Z'));
  await sent(deps, '2026-10-10T08:00:00.000Z');
  await report({ errand: 'preview' }, deps);
  expect(await mailsIn(deps, noticeGroup('2026-10-28T05:00:00.000Z'))).toEqual(['report-preview viestinta@example.fi']);
  const html = (await deps.files.get('2026-10#kesken', 'report.html'))?.toString();
  expect(html).toContain('KESKEN: arviointiraportti, lokakuu 2026');
  deps.at(fromIso('2026-11-28T05:00:00.000Z'));
  expect(await deps.files.get('2026-10#kesken', 'report.html')).toBeUndefined();
});

it('a computation that dies goes on where it was, and comes to the same', async () => {
  let now = first;
  const deps = memoryStage(() => now);
  for (let n = 1; n <= 9; n += 1) {
    const sealedAt = `2026-10-0${n}T08:00:00.000Z`;
    const bulletin = sealedBulletin(`sent ${sealedAt}`, { sealedAt, sealedMonth: '2026-10' });
    await deps.bulletins.create(bulletin);
    await deps.deliveries.createMany(
      Array.from({ length: 2_000 }, (_, each) =>
        exampleDelivery(`${n}/${each}`, {
          group: bulletin.id,
          state: 'sent',
          settledAt: `2026-10-0${n}T08:00:${10 + (each % 40)}.000Z`,
        }),
      ),
    );
  }
  const october = (with_: Partial<typeof deps>) => contentIn({ month: '2026-10', now }, { ...deps, ...with_ });
  const whole = await october({ progress: { load: async () => undefined, save: async () => {} } });
  let read = 0;
  const dyingAfter = (most: number) => ({
    postings: {
      ...deps.postings,
      ofBulletin: async (id: string) => {
        read += 1;
        if (read > most) throw new Error('the process died');
        return deps.postings.ofBulletin(id);
      },
    },
  });
  await expect(october(dyingAfter(7))).rejects.toThrow('the process died');
  read = 0;
  expect(await october(dyingAfter(Number.POSITIVE_INFINITY))).toEqual(whole);
  // Six of the nine were written down before it died.
  expect(read).toBe(3);
  now += 2 * hour;
  read = 0;
  expect(await october(dyingAfter(Number.POSITIVE_INFINITY))).toEqual(whole);
  expect(read).toBe(9);
});
