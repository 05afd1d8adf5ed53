import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, type DeliveryChannel, DeliveryState, isSettled } from '../../../shared/delivery/delivery.ts';
import {
  afterAttempt,
  dueBuckets,
  leased,
  type Outcome,
  postponed,
  readiness,
  requeued,
} from '../../../shared/delivery/lifecycle.ts';
import { deadlineMs, retrySchedule, timing } from '../../../shared/delivery/timing.ts';
import { day, fromIso, hour, minute, toIso } from '../../../shared/time.ts';
import { exampleDelivery, noon } from '../../support/examples.ts';

/** A delivery in the middle of its `attempts`-th attempt. */
function trying(channel: DeliveryChannel, attempts: number, change: Partial<Delivery> = {}): Delivery {
  const before = exampleDelivery('trying', { channel, attempts: attempts - 1, ...change });
  return leased(before, noon);
}
const waitOf = (delivery: Delivery) => (delivery.dueAt === undefined ? undefined : fromIso(delivery.dueAt) - noon);
const retry = (retryAfterMs?: number): Outcome => ({
  kind: 'retry',
  reason: 'timeout',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const evenly = 0.5;

describe('what follows from an attempt', () => {
  const rows: [Outcome, number, DeliveryState][] = [
    // outcome, of which attempt                                      then
    [{ kind: 'accepted' }, 1, 'sent'],
    [{ kind: 'accepted', providerId: 'mail-1' }, 6, 'sent'],
    [{ kind: 'retry', reason: 'throttled' }, 1, 'retry'],
    [{ kind: 'retry', reason: 'server-error' }, 5, 'retry'],
    [{ kind: 'retry', reason: 'server-error' }, 9, 'dead'],
    [{ kind: 'ambiguous', reason: 'timeout' }, 1, 'ambiguous'],
    [{ kind: 'ambiguous', reason: 'timeout' }, 9, 'ambiguous'],
    [{ kind: 'permanent-failure', reason: 'gone' }, 1, 'permanent-failure'],
    [{ kind: 'dead', reason: 'too-late' }, 3, 'dead'],
    [{ kind: 'skipped', reason: 'left' }, 1, 'skipped'],
  ];
  it.each(rows)('%o of attempt %i: %s', (outcome, attempt, state) => {
    for (const channel of ['email', 'webhook'] as const) {
      const before = trying(channel, attempt);
      const next = afterAttempt(before, outcome, noon, evenly);
      expect(next).toMatchObject({ state, version: before.version + 1, attempts: attempt });
      expect(next.leaseUntil).toBeUndefined();
      expect(next.settledAt).toBe(isSettled(next) ? toIso(noon) : undefined);
      expect([next.due === undefined, next.dueAt === undefined]).toEqual([isSettled(next), isSettled(next)]);
    }
  });

  it('keeps the provider’s id of an accepted mail, and no reason', () => {
    const before = trying('email', 1, { state: 'retry', reason: 'throttled' });
    const next = afterAttempt(before, { kind: 'accepted', providerId: 'mail-1' }, noon, evenly);
    expect(next.providerId).toBe('mail-1');
    expect(next.reason).toBeUndefined();
  });

  it('ends as unknown when a second call has no clear answer either', () => {
    const first = afterAttempt(trying('email', 1), { kind: 'ambiguous', reason: 'timeout' }, noon, evenly);
    expect(first).toMatchObject({ state: 'ambiguous', ambiguities: 1, reason: 'timeout' });
    expect(waitOf(first)).toBe(15 * minute);
    const later = noon + 15 * minute;
    const between = afterAttempt(leased(first, later), retry(), later, evenly);
    expect(between).toMatchObject({ state: 'retry', ambiguities: 1 });
    const second = afterAttempt(leased(between, later), { kind: 'ambiguous', reason: 'connection' }, later, evenly);
    expect(second).toMatchObject({ state: 'unknown', ambiguities: 2, reason: 'connection', settledAt: toIso(later) });
  });

  it.each<[Outcome, DeliveryState]>([
    [{ kind: 'dead', reason: 'too-late' }, 'unknown'],
    [{ kind: 'skipped', reason: 'left' }, 'unknown'],
    [{ kind: 'permanent-failure', reason: 'rejected' }, 'unknown'],
    [{ kind: 'retry', reason: 'throttled' }, 'unknown'],
    [{ kind: 'accepted' }, 'sent'],
  ])(
    'after a call without a clear answer, %o on the last try ends as %s: the first may have arrived',
    (outcome, state) => {
      const unclear = trying('email', 9, { ambiguities: 1 });
      expect(afterAttempt(unclear, outcome, noon, evenly)).toMatchObject({ state, settledAt: toIso(noon) });
    },
  );
});

describe('the wait before the next attempt', () => {
  const schedules = (['email', 'webhook'] as const).flatMap((channel) =>
    retrySchedule[channel].map((wait, at) => ({ channel, attempt: at + 1, wait })),
  );
  it.each(schedules)('$channel, after attempt $attempt: $wait ms, spread by a fifth', ({ channel, attempt, wait }) => {
    const waitFor = (random: number) => waitOf(afterAttempt(trying(channel, attempt), retry(), noon, random));
    expect(waitFor(0)).toBe(wait * 0.8);
    expect(waitFor(evenly)).toBe(wait);
    expect(waitFor(1 - Number.EPSILON)).toBeLessThanOrEqual(wait * 1.2);
    expect(waitFor(1 - Number.EPSILON)).toBeGreaterThanOrEqual(wait * 1.2 - 1);
  });

  it('is over after the last of the schedule: the next failure is the end', () => {
    for (const channel of ['email', 'webhook'] as const) {
      const last = retrySchedule[channel].length + 1;
      const ended = afterAttempt(trying(channel, last), retry(), noon, evenly);
      expect(ended).toMatchObject({ state: 'dead', reason: 'attempts-exhausted', attempts: last });
    }
  });

  it.each<[string, number, number]>([
    ['less than our own wait changes nothing', 5_000, 5 * minute],
    ['more than our own wait is honoured', 6 * minute, 6 * minute],
    ['nothing at all changes nothing', 0, 5 * minute],
    ['a negative one changes nothing', -1_000, 5 * minute],
    ['several days become one', 5 * day, 24 * hour],
    ['for ever becomes a day', Number.POSITIVE_INFINITY, 24 * hour],
  ])('that a receiver asks for: %s', (_what, asked, wait) => {
    expect(waitOf(afterAttempt(trying('webhook', 2), retry(asked), noon, evenly))).toBe(wait);
  });

  it('is at least five seconds when a receiver asks for one', () => {
    expect(waitOf(afterAttempt(trying('webhook', 1), retry(1), noon, 0))).toBe(5_000);
    expect(waitOf(afterAttempt(trying('webhook', 1), retry(), noon, 0))).toBe(4_000);
  });

  it.each(['email', 'webhook'] as const)('never ends after the deadline (%s)', (channel) => {
    const created = (ago: number) => ({ createdAt: toIso(noon - ago) });
    const wait = retrySchedule[channel][2];
    const inTime = trying(channel, 3, created(deadlineMs[channel] - wait));
    const late = trying(channel, 3, created(deadlineMs[channel] - wait + 1));
    expect(afterAttempt(inTime, retry(), noon, evenly).state).toBe('retry');
    expect(afterAttempt(late, retry(), noon, evenly)).toMatchObject({ state: 'dead', reason: 'too-late' });
  });
});

describe('whether a delivery may be tried', () => {
  const at = (ms: number) => toIso(noon + ms);
  const rows: [DeliveryState, Partial<Delivery>, string, string][] = [
    // state                                          mail           webhook
    ['pending', {}, 'ready', 'ready'],
    ['leased', { leaseUntil: at(1) }, 'held', 'held'],
    ['leased', { leaseUntil: at(0) }, 'worker-lost', 'ready'],
    ['retry', { dueAt: at(1) }, 'not-due', 'not-due'],
    ['retry', { dueAt: at(0) }, 'ready', 'ready'],
    ['ambiguous', { dueAt: at(1) }, 'not-due', 'not-due'],
    ['ambiguous', { dueAt: at(0) }, 'ready', 'ready'],
    ['waiting', { dueAt: at(1) }, 'not-due', 'not-due'],
    ['waiting', { dueAt: at(0) }, 'ready', 'ready'],
    ['in-digest', {}, 'settled', 'settled'],
    ['sent', {}, 'settled', 'settled'],
    ['delivered', {}, 'settled', 'settled'],
    ['permanent-failure', {}, 'settled', 'settled'],
    ['skipped', {}, 'settled', 'settled'],
    ['suppressed', {}, 'settled', 'settled'],
    ['dead', {}, 'settled', 'settled'],
    ['unknown', {}, 'settled', 'settled'],
  ];
  it.each(rows)('%s %o: mail %s, webhook %s', (state, change, mail, webhook) => {
    const delivery = exampleDelivery('ready', { state, ...change });
    expect(readiness({ ...delivery, channel: 'email' }, noon)).toBe(mail);
    expect(readiness({ ...delivery, channel: 'webhook' }, noon)).toBe(webhook);
  });

  it('is said of every state', () => {
    expect(new Set(rows.map(([state]) => state))).toEqual(new Set(DeliveryState.options));
  });
});

describe('a lease', () => {
  it.each(['email', 'webhook'] as const)('counts the attempt and ends the wait (%s)', (channel) => {
    const waiting = exampleDelivery('lease', {
      channel,
      state: 'retry',
      version: 3,
      attempts: 1,
      due: 'due#0',
      dueAt: toIso(noon),
      reason: 'timeout',
    });
    const { due: _due, dueAt: _dueAt, reason: _reason, ...kept } = waiting;
    expect(leased(waiting, noon)).toEqual({
      ...kept,
      state: 'leased',
      version: 4,
      attempts: 2,
      leaseUntil: toIso(noon + timing[channel].leaseMs),
    });
  });
});

describe('waiting', () => {
  it.each(['retry', 'ambiguous'] as const)('is over when a delivery is put back on its queue (%s)', (state) => {
    const before = exampleDelivery('requeued', {
      state,
      version: 3,
      attempts: 2,
      dueAt: toIso(noon),
      reason: 'timeout',
    });
    const next = requeued(before, noon);
    expect(next).toMatchObject({ state: 'pending', version: 4, attempts: 2, reason: 'timeout' });
    expect(readiness(next, noon)).toBe('ready');
    // It stays in the index, so that it is queued once more should its message get lost.
    expect(next.dueAt).toBe(toIso(noon + 10 * minute));
  });

  it('can begin before the first attempt', () => {
    const later = postponed(exampleDelivery('postponed'), noon + hour);
    // It is late only when it is late for the hour that it was given.
    expect(later).toMatchObject({
      state: 'retry',
      attempts: 0,
      dueAt: toIso(noon + hour),
      createdAt: toIso(noon + hour),
    });
    expect(readiness(later, noon)).toBe('not-due');
    expect(readiness(later, noon + hour)).toBe('ready');
  });

  it('is spread over the partitions of its index by the minute', () => {
    const buckets = [0, 1, 2, 3, 4].map((n) => postponed(exampleDelivery('spread'), noon + n * minute).due);
    expect(new Set(buckets.slice(0, 4))).toEqual(new Set(dueBuckets));
    expect(buckets[4]).toBe(buckets[0]);
  });
});

describe('whatever happens', () => {
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('retry' as const), reason: fc.constant('timeout' as const) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('retry' as const),
        reason: fc.constant('slow-down' as const),
        retryAfterMs: fc.double({ min: -1, max: 10 * day, noNaN: true }),
      }),
    },
    { weight: 2, arbitrary: fc.constant<Outcome>({ kind: 'ambiguous', reason: 'worker-lost' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Outcome>(
        { kind: 'accepted', providerId: 'mail-1' },
        { kind: 'permanent-failure', reason: 'rejected' },
        { kind: 'skipped', reason: 'ended' },
        { kind: 'dead', reason: 'too-late' },
      ),
    },
  );
  const step = fc.record({ outcome, random: fc.double({ min: 0, max: 0.999, noNaN: true }), requeue: fc.boolean() });

  it('a delivery is settled within its schedule, grows by one version a step, and is never tried again', async () => {
    await fc.assert(
      fc.property(
        fc.constantFrom('email' as const, 'webhook' as const),
        fc.array(step, { minLength: 12, maxLength: 12 }),
        (channel, steps) => {
          let delivery = exampleDelivery('any', { channel });
          let now = noon;
          for (const { outcome, random, requeue } of steps) {
            if (isSettled(delivery)) break;
            const waited = afterWait(delivery, now, requeue);
            now = waited.now;
            const taken = leased(waited.delivery, now);
            expect(readiness(taken, now)).toBe('held');
            const next = afterAttempt(taken, outcome, now, random);
            expect([taken.version, next.version]).toEqual([waited.delivery.version + 1, waited.delivery.version + 2]);
            delivery = next;
          }
          expect(isSettled(delivery)).toBe(true);
          // The first attempt, one after each wait of the schedule, and one after the ambiguous wait, which is its own.
          expect(delivery.attempts).toBeLessThanOrEqual(retrySchedule[channel].length + 2);
          expect(readiness(delivery, now + 365 * day)).toBe('settled');
          expect([delivery.due, delivery.dueAt, delivery.leaseUntil]).toEqual([undefined, undefined, undefined]);
        },
      ),
      { numRuns: 500 },
    );
  });

  /** Lets the wait pass, if there is one; then it may be tried, whether or not the sweep has put it on its queue. */
  function afterWait(delivery: Delivery, now: number, requeue: boolean): { delivery: Delivery; now: number } {
    if (delivery.dueAt === undefined) return { delivery, now };
    const over = fromIso(delivery.dueAt);
    expect(readiness(delivery, over - 1)).toBe('not-due');
    const next = requeue ? requeued(delivery, over) : delivery;
    expect(next.version).toBe(delivery.version + (requeue ? 1 : 0));
    expect(readiness(next, over)).toBe('ready');
    return { delivery: next, now: over };
  }
});
