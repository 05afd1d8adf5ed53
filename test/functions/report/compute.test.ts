import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compute } from '../../../functions/report/compute.ts';
import { DeliveryState } from '../../../shared/delivery/delivery.ts';
import { Municipality, PartnerKind, Topic } from '../../../shared/partner/partner.ts';
import { FeedbackAbout } from '../../../shared/question/question.ts';
import { ReportFigures } from '../../../shared/report/figures.ts';
import { addToTally, newTally } from '../../../shared/report/tally.ts';
import { fromIso, toIso } from '../../../shared/time.ts';
import { exampleDelivery, id } from '../../support/examples.ts';

const sealedAt = '2026-10-10T08:00:00.000Z';
const Delivered = fc.record({
  channel: fc.constantFrom('email' as const, 'webhook' as const),
  state: fc.constantFrom(...DeliveryState.options, 'sent', 'sent', 'sent'),
  tookMs: fc.nat(130_000_000),
});
const History = fc.record({
  partners: fc.array(
    fc.record({
      kind: fc.constantFrom(...PartnerKind.options),
      municipality: fc.constantFrom(...Municipality.options),
      standing: fc.constantFrom('active' as const, 'waiting' as const),
    }),
    { maxLength: 40 },
  ),
  bulletins: fc.array(fc.array(Delivered, { maxLength: 40 }), { maxLength: 5 }),
  feedback: fc.array(
    fc.record({
      about: fc.constantFrom(...FeedbackAbout.options),
      topic: fc.constantFrom(...Topic.options, 'none' as const),
    }),
    { maxLength: 60 },
  ),
});
type History = typeof History extends fc.Arbitrary<infer T> ? T : never;

/** As the function does: rows are folded one by one, and only the tally is kept. */
function computed({ partners, bulletins, feedback }: History): ReportFigures {
  return compute({
    month: '2026-10',
    status: 'final',
    computedAt: '2026-11-01T05:00:00.000Z',
    partners,
    feedback,
    bulletins: bulletins.map((rows, at) => {
      const tally = newTally();
      for (const [n, { channel, state, tookMs }] of rows.entries()) {
        const isOver = !['pending', 'leased', 'retry', 'ambiguous'].includes(state);
        const settledAt = isOver ? { settledAt: toIso(fromIso(sealedAt) + tookMs) } : {};
        addToTally(tally, exampleDelivery(`${at}-${n}`, { channel, state, ...settledAt }), sealedAt);
      }
      return { id: id('blt', String(at)), title: `Tiedote ${at}`, sealedAt, tally };
    }),
  });
}

/** What the report calls sent: taken by the other side, whether or not it is known to have arrived. */
const wasAccepted = ({ state }: { state: DeliveryState }) => state === 'sent' || state === 'delivered';

/** The same percentile by sorting all of them. */
function atRank(rows: History['bulletins'][number], share: number): number | undefined {
  const seconds = rows.filter(wasAccepted).map(({ tookMs }) => Math.ceil(tookMs / 1000));
  return seconds.toSorted((a, b) => a - b)[Math.ceil((share * seconds.length) / 100) - 1];
}

it('agrees with a plain count of everything, for any history', () => {
  fc.assert(
    fc.property(History, (history) => {
      const figures = computed(history);
      expect(ReportFigures.parse(figures)).toEqual(figures);

      const rows = history.bulletins.flat();
      const inState = (...wanted: string[]) => rows.filter(({ state }) => wanted.includes(state)).length;
      expect(figures.deliveries.all).toEqual({
        sent: inState('sent', 'delivered'),
        'permanent-failure': inState('permanent-failure'),
        dead: inState('dead'),
        unknown: inState('unknown'),
        skipped: inState('skipped'),
        suppressed: inState('suppressed'),
        'in-digest': inState('in-digest'),
        open: inState('pending', 'leased', 'retry', 'ambiguous', 'waiting'),
      });
      for (const channel of ['all', 'email', 'webhook'] as const) {
        const own = rows.filter((row) => channel === 'all' || row.channel === channel);
        expect(figures.times[channel].count).toBe(own.filter(wasAccepted).length);
        expect(figures.times[channel].medianSeconds).toBe(atRank(own, 50));
        expect(figures.times[channel].p95Seconds).toBe(atRank(own, 95));
      }
      expect(figures.bulletins.map(({ outcomes }) => outcomes.sent)).toEqual(
        history.bulletins.map((each) => each.filter(wasAccepted).length),
      );

      const active = history.partners.filter(({ standing }) => standing === 'active');
      expect(figures.partners.all).toEqual({ active: active.length, waiting: history.partners.length - active.length });
      for (const { kind, active: count } of figures.partners.byKind) {
        expect(count).toBe(active.filter((partner) => partner.kind === kind).length);
      }
      for (const { municipality, active: count } of figures.partners.byMunicipality) {
        expect(count).toBe(active.filter((partner) => partner.municipality === municipality).length);
      }
    }),
    { numRuns: 200 },
  );
});

it('never tells a small number of residents, and else tells the true one', () => {
  fc.assert(
    fc.property(History, ({ feedback }) => {
      const { total, byAbout = [], byTopic = [] } = computed({ partners: [], bulletins: [], feedback }).feedback;
      const shown = [
        { count: total, truth: feedback.length },
        ...byAbout.map(({ about, count }) => ({
          count,
          truth: feedback.filter((each) => each.about === about).length,
        })),
        ...byTopic.map(({ topic, count }) => ({
          count,
          truth: feedback.filter((each) => each.topic === topic).length,
        })),
      ];
      for (const { count, truth } of shown) {
        if (truth > 0 && truth < 5) expect(count).toBe('hidden');
        else expect([truth, 'hidden']).toContain(count);
      }
    }),
    { numRuns: 200 },
  );
});

it('an empty month has zeros, and no times', () => {
  const figures = computed({ partners: [], bulletins: [], feedback: [] });
  expect(figures.partners.all).toEqual({ active: 0, waiting: 0 });
  expect(figures.times).toEqual({ all: { count: 0 }, email: { count: 0 }, webhook: { count: 0 } });
  expect(figures.feedback.total).toBe(0);
  expect(figures.feedback.byAbout?.every(({ count }) => count === 0)).toBe(true);
});
