import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../functions/report/check.ts';
import { compute } from '../../../functions/report/compute.ts';
import { gather } from '../../../functions/report/gather.ts';
import { report } from '../../../functions/report/report.ts';
import { loadDemo } from '../../../local/demo/load.ts';
import { bulletinStore } from '../../../shared/bulletin/store.ts';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { deliveryStore } from '../../../shared/delivery/store.ts';
import { partnerStore } from '../../../shared/partner/store.ts';
import { questionStore } from '../../../shared/question/store.ts';
import { reportStore } from '../../../shared/report/store.ts';
import { day, fromIso, monthOf, toIso } from '../../../shared/time.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import {
  exampleDelivery,
  exampleKeys,
  examplePartner,
  exampleQuestion,
  noon,
  sealedBulletin,
} from '../../support/examples.ts';

const engine = testDynamoDB();

/** The function's dependencies at an instant: the real stores, and a queue to look into. */
function depsAt(now: number, addresses = ['kirjaamo@example.fi', 'valtuusto@example.fi']) {
  const { client, tableNames } = engine;
  const queue = memoryQueue<DeliveryMessage>();
  const clock = () => now;
  return {
    partners: partnerStore(client, tableNames.partner, clock),
    bulletins: bulletinStore(client, tableNames.bulletin),
    deliveries: deliveryStore(client, tableNames.delivery, clock),
    questions: questionStore(client, tableNames.question, clock),
    reports: reportStore(client, tableNames.report),
    queue,
    addresses,
    log: { info: () => {}, warn: () => {} },
    now: clock,
  };
}

/** Stores a bulletin that was sealed at an instant, with one delivery that took a minute. */
async function sealedAt(instant: string, status: 'actual' | 'exercise' = 'actual') {
  const { bulletins, deliveries } = depsAt(noon);
  const bulletin = sealedBulletin(`sealed ${instant}`, {
    status,
    sealedAt: instant,
    sealedMonth: monthOf(fromIso(instant)),
  });
  await bulletins.create(bulletin);
  const settledAt = new Date(fromIso(instant) + 60_000).toISOString();
  await deliveries.create(exampleDelivery(instant, { group: bulletin.id, state: 'sent', settledAt }));
}

const figuresOf = async (month: string) => compute(await gather(month, noon, depsAt(noon)));

describe('the demonstration', () => {
  beforeAll(async () => {
    const { client, tableNames } = engine;
    await loadDemo({
      client,
      tableNames,
      keys: exampleKeys,
      webhookUrl: 'http://127.0.0.1:8090/tiedotteet',
      now: noon,
    });
  });

  it('holds this October, always', async () => {
    const { partners, bulletins, deliveries, times, feedback, status } = await figuresOf('2026-10');
    expect(status).toBe('final');
    expect(partners.all).toEqual({ active: 10, waiting: 2 });
    expect(bulletins.map(({ title, outcomes }) => [title, outcomes.sent])).toEqual([
      ['Influenssarokotukset alkavat lokakuussa', 9],
      ['Perhekeskuksen avoimet ovet syyslomaviikolla', 9],
      ['Myrsky nousee: varaudu sähkökatkoon', 8],
      ['Sähköinen ajanvaraus on poissa käytöstä viikonlopun', 9],
      ['Korjaus: ajanvaraus on suljettu vain sunnuntaina', 11],
    ]);
    expect(deliveries.all).toEqual({
      sent: 46,
      'permanent-failure': 1,
      dead: 1,
      unknown: 1,
      skipped: 1,
      suppressed: 0,
      'in-digest': 0,
      open: 0,
    });
    expect(times).toEqual({
      all: { count: 46, medianSeconds: 17, p95Seconds: 30 },
      email: { count: 41, medianSeconds: 15, p95Seconds: 30 },
      webhook: { count: 5, medianSeconds: 18, p95Seconds: 22 },
    });
    expect(feedback.total).toBe(25);
    expect(feedback.byAbout?.map(({ count }) => count)).toEqual([14, 6, 'hidden', 'hidden']);
  });
});

describe('a month begins and ends as clocks in Finland say', () => {
  it('holds what was sealed in its first and its last millisecond, and nothing beside', async () => {
    // March 2025 begins in winter time (+2) and ends in summer time (+3), October the other way round.
    await sealedAt('2025-02-28T21:59:59.999Z');
    await sealedAt('2025-02-28T22:00:00.000Z');
    await sealedAt('2025-03-30T01:00:00.000Z');
    await sealedAt('2025-03-31T20:59:59.999Z');
    await sealedAt('2025-03-31T21:00:00.000Z');
    expect((await figuresOf('2025-03')).bulletins.map((bulletin) => bulletin.sealedAt)).toEqual([
      '2025-02-28T22:00:00.000Z',
      '2025-03-30T01:00:00.000Z',
      '2025-03-31T20:59:59.999Z',
    ]);
  });

  it('takes time across a clock change as it passed', async () => {
    // 3.59 summer time, a minute before 3.00 comes again; delivered at 3.00 winter time.
    await sealedAt('2025-10-26T00:59:00.000Z');
    await sealedAt('2025-10-31T21:59:59.999Z');
    await sealedAt('2025-10-31T22:00:00.000Z');
    const { bulletins, times } = await figuresOf('2025-10');
    expect(bulletins).toHaveLength(2);
    expect(times.email).toEqual({ count: 2, medianSeconds: 60, p95Seconds: 60 });
  });

  it('counts partners as they stood at its end, and feedback by its own month', async () => {
    const { partners, questions } = depsAt(noon);
    await partners.create(
      examplePartner('viime hetki', { confirmedAt: '2025-05-30T08:00:00.000Z', decidedAt: '2025-05-31T20:59:59.999Z' }),
    );
    await partners.create(
      examplePartner('liian myöhään', {
        confirmedAt: '2025-05-30T08:00:00.000Z',
        decidedAt: '2025-05-31T21:00:00.000Z',
      }),
    );
    for (let n = 0; n < 5; n += 1) {
      await questions.create(exampleQuestion(`toukokuu ${n}`, { createdAt: `2025-05-31T20:59:59.99${n}Z` }));
      await questions.create(exampleQuestion(`kesäkuu ${n}`, { createdAt: `2025-05-31T21:00:00.00${n}Z` }));
    }
    const figures = await figuresOf('2025-05');
    expect(figures.partners.all).toEqual({ active: 1, waiting: 1 });
    expect(figures.feedback.total).toBe(5);
  });

  it('leaves exercises out', async () => {
    await sealedAt('2025-07-10T08:00:00.000Z', 'exercise');
    expect((await figuresOf('2025-07')).bulletins).toEqual([]);
  });
});

describe('sending', () => {
  const firstOfMonth = fromIso('2025-04-01T04:00:00.000Z');
  const noticesOn = async (date: string): Promise<Delivery[]> => {
    const rows: Delivery[] = [];
    for await (const page of depsAt(fromIso(`${date}T12:00:00.000Z`)).deliveries.inShard(`ntc_${date}#00`))
      rows.push(...page);
    return rows;
  };

  it('keeps the figures, and gives each address one notice, however often it runs', async () => {
    const first = await report({}, depsAt(firstOfMonth));
    expect(first).toMatchObject({ month: '2025-03', status: 'final', sent: 2 });
    const { reports } = depsAt(noon);
    const kept = await reports.get('2025-03');

    // Something that was not known on the 1st must not change what the council has read.
    await sealedAt('2025-03-15T10:00:00.000Z');
    const again = await report({ month: '2025-03', send: true }, depsAt(firstOfMonth + 3 * day));
    expect(again).toEqual(first);
    expect(await reports.get('2025-03')).toEqual(kept);
    expect(await report({ month: '2025-03' }, depsAt(noon))).toEqual({ ...first, sent: 0 });

    const notices = await noticesOn('2025-04-01');
    expect(notices.map(({ address }) => address).toSorted()).toEqual(['kirjaamo@example.fi', 'valtuusto@example.fi']);
    expect(notices.every(({ matter }) => matter.kind === 'report' && matter.month === '2025-03')).toBe(true);
    expect(await noticesOn('2025-04-04')).toEqual([]);
  });

  it('is still told in time when the first run died before it told anybody, and the next one comes days later', async () => {
    const first = depsAt(fromIso('2025-06-01T04:00:00.000Z'), ['kirjaamo@example.fi']);
    const dies = { ...first, deliveries: { ...first.deliveries, create: () => Promise.reject(new Error('gone')) } };
    await expect(report({ month: '2025-05', send: true }, dies)).rejects.toThrow('gone');

    const later = depsAt(first.now() + 5 * day, ['kirjaamo@example.fi']);
    await report({ month: '2025-05', send: true }, later);
    const [message] = later.queue.sent;
    const notice = await later.deliveries.get(message?.group ?? '', message?.ids[0] ?? '');
    // Its deadline counts from here, though the figures are the first run's.
    expect(notice).toMatchObject({ state: 'pending', createdAt: toIso(later.now()) });
    expect((await later.reports.get('2025-05'))?.computedAt).toBe(toIso(first.now()));
  });

  it('queues the notices by their ids', async () => {
    const deps = depsAt(fromIso('2025-07-01T04:00:00.000Z'));
    await report({}, deps);
    const notices = await noticesOn('2025-07-01');
    expect(notices).toHaveLength(2);
    expect(deps.queue.sent.flatMap(({ ids }) => ids).toSorted()).toEqual(notices.map(({ id }) => id).toSorted());
    expect(deps.queue.sent.every(({ group }) => group === 'ntc_2025-07-01')).toBe(true);
  });

  it('of two runs at once both send the same figures', async () => {
    const [one, other] = await Promise.all([
      report({ month: '2025-08', send: true }, depsAt(firstOfMonth + 200 * day)),
      report({ month: '2025-08', send: true }, depsAt(firstOfMonth + 201 * day)),
    ]);
    expect(one).toEqual(other);
  });

  it('does not happen to a month that is not over, and says so', async () => {
    const lastMoment = depsAt(fromIso('2026-11-30T21:59:59.999Z'));
    const result = await report({ month: '2026-11', send: true }, lastMoment);
    expect(result).toMatchObject({
      status: 'kesken',
      sent: 0,
      note: expect.stringContaining('2026-11 is not over yet'),
    });
    expect(Object.keys(result.files)).toEqual(['report.html', 'report.txt', 'report.csv']);
    expect(lastMoment.queue.sent).toEqual([]);
    expect(await lastMoment.reports.get('2026-11')).toBeUndefined();
  });

  it('a month in which nothing happened is reported as such', async () => {
    const { status, files } = await report({ month: '2024-01' }, depsAt(noon));
    expect(status).toBe('final');
    expect(files['report.txt']).toContain('Tiedotteita ei lähetetty.');
  });
});

describe('the check of the second day', () => {
  it('fails when the report of the month before was not made, and says which', async () => {
    await expect(check(depsAt(fromIso('2031-03-02T05:00:00.000Z')))).rejects.toThrow(
      'The report of 2031-02 was not made',
    );
  });

  it('is content with a report that was sent', async () => {
    await report({ month: '2031-03', send: true }, depsAt(fromIso('2031-04-01T04:00:00.000Z')));
    await expect(check(depsAt(fromIso('2031-04-02T04:00:00.000Z')))).resolves.toBeUndefined();
  });
});
