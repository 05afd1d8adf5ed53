import { fromIso, minute, toIso } from '../time.ts';
import type { Call, Delivery, DeliveryState, Reason } from './delivery.ts';
import { ambiguousWaitMs, deadlineMs, requeuePauseMs, retryAfterBounds, retrySchedule, timing } from './timing.ts';

/**
 * What one attempt came to. Every transport reduces its facts to one of these at one point.
 * `accepted`: the other side has it. `retry`: it surely has not, or taking it twice is its own business (a webhook's id
 * stays the same). `ambiguous`: nobody knows (mail only). The others end the delivery.
 */
export type Outcome = (
  | { readonly kind: 'accepted'; readonly providerId?: string }
  | { readonly kind: 'retry'; readonly reason: Reason; readonly retryAfterMs?: number }
  | { readonly kind: 'ambiguous'; readonly reason: Reason }
  | { readonly kind: 'permanent-failure'; readonly reason: Reason }
  | { readonly kind: 'dead'; readonly reason: Reason }
  | { readonly kind: 'skipped'; readonly reason: Reason }
  | { readonly kind: 'suppressed'; readonly reason: Reason }
  /** No call was made: it comes at `until` (epoch ms), as whom it is for wish. */
  | { readonly kind: 'held'; readonly until: number; readonly reason: Reason }
  | { readonly kind: 'in-digest' }
) & {
  /** How the call to a receiver went that led to this, if one was made. */
  readonly call?: Pick<Call, 'ms' | 'status'>;
};

/** So many calls a webhook's delivery remembers: as many as its schedule makes, and few enough for a small row. */
const mostCalls = 8;

/** Whether a worker that was told of a delivery may try it now, and if not, why. */
export type Readiness = 'ready' | 'settled' | 'held' | 'not-due' | 'worker-lost';

/**
 * Whether a delivery may be tried at `now` (epoch ms). A mail whose worker went away in the middle (`worker-lost`) may
 * have been accepted, so it is not simply tried again; a webhook is, since its receiver knows it by its id.
 */
export function readiness(delivery: Delivery, now: number): Readiness {
  switch (delivery.state) {
    case 'pending':
      return 'ready';
    case 'retry':
    case 'ambiguous':
    case 'waiting':
      return delivery.dueAt !== undefined && fromIso(delivery.dueAt) > now ? 'not-due' : 'ready';
    case 'leased':
      if (delivery.leaseUntil !== undefined && fromIso(delivery.leaseUntil) > now) return 'held';
      return delivery.channel === 'email' ? 'worker-lost' : 'ready';
    default:
      return 'settled';
  }
}

/** The delivery as it stands while one worker tries it: nobody else may until `leaseUntil`. `now` is epoch ms. */
export function leased(delivery: Delivery, now: number): Delivery {
  return {
    ...withoutWait(delivery),
    version: delivery.version + 1,
    state: 'leased',
    attempts: delivery.attempts + 1,
    leaseUntil: toIso(now + timing[delivery.channel].leaseMs),
  };
}

/**
 * The delivery after an attempt. `now` is epoch ms; `random` is in [0, 1) and spreads the retries of many deliveries
 * (±20 %), so that a receiver that comes back is not met by all of them at once.
 */
export function afterAttempt(delivery: Delivery, outcome: Outcome, now: number, random: number): Delivery {
  return next(withCall(delivery, outcome, now), outcome, now, random);
}

function withCall(delivery: Delivery, outcome: Outcome, now: number): Delivery {
  if (outcome.call === undefined) return delivery;
  const reason = 'reason' in outcome ? { reason: outcome.reason } : {};
  const calls = [...(delivery.calls ?? []), { at: toIso(now), ...outcome.call, ...reason }];
  return { ...delivery, calls: calls.slice(-mostCalls) };
}

function next(delivery: Delivery, outcome: Outcome, now: number, random: number): Delivery {
  switch (outcome.kind) {
    case 'accepted':
      return settled(delivery, 'sent', now, outcome.providerId === undefined ? {} : { providerId: outcome.providerId });
    case 'retry':
      return afterFailure(delivery, outcome, now, random);
    case 'ambiguous':
      return afterAmbiguity(delivery, outcome.reason, now);
    case 'held':
      // That is no attempt.
      return held({ ...delivery, attempts: delivery.attempts - 1 }, outcome.until, outcome.reason);
    case 'in-digest':
      return settled(delivery, 'in-digest', now, {});
    case 'permanent-failure':
    case 'dead':
    case 'skipped':
    case 'suppressed':
      return settled(delivery, outcome.kind, now, { reason: outcome.reason });
    default:
      return outcome satisfies never;
  }
}

/**
 * A delivery whose wait is over, on its way back to its queue: any worker may try it, as in the beginning. It stays in the
 * index `due` for a pause, so that it is queued once more should its message get lost. `now` is epoch ms.
 */
export function requeued(delivery: Delivery, now: number): Delivery {
  const why = delivery.reason === undefined ? {} : { reason: delivery.reason };
  return waiting(delivery, 'pending', now + requeuePauseMs, why);
}

/** A delivery that is to wait until `until` (epoch ms), as whom it is for wish; its deadline counts from then. */
export function held(delivery: Delivery, until: number, reason: Reason): Delivery {
  return waiting(delivery, 'waiting', until, { reason, heldUntil: toIso(until) });
}

/** A new delivery that is not to be sent. `now` is epoch ms. */
export const unsent = (delivery: Delivery, reason: Reason, now: number): Delivery =>
  settled(delivery, 'skipped', now, { reason });

/** Why a delivery may have been left unsent that would have been sent if it were for somebody else. */
export const nobodyReasons = [
  'left',
  'paused',
  'quiet-hours',
  'week-full',
  'digest',
  'language',
  'deputy',
] as const satisfies Reason[];

/**
 * Whether it was left unsent only because everybody whom it was for had left, or did not want it. Somebody else may still be
 * added, when a person keeps several communities: then it is `reopened`.
 */
export const isForNobody = ({ state, reason }: Pick<Delivery, 'state' | 'reason'>): boolean =>
  state === 'skipped' && nobodyReasons.some((each) => each === reason);

/** Whether nothing was to arrive yet, or at all, as whom it is for wish: no sign of trouble. */
export const isAsWished = (delivery: Pick<Delivery, 'state' | 'reason'>): boolean =>
  delivery.state === 'waiting' || delivery.state === 'in-digest' || isForNobody(delivery);

/** A delivery that was for nobody, now that somebody was added: any worker may try it, as in the beginning. */
export function reopened(delivery: Delivery): Delivery {
  const { settledAt: _settledAt, ...kept } = withoutWait(delivery);
  return { ...kept, version: delivery.version + 1, state: 'pending' };
}

/**
 * A pending delivery whose turn has not come, as its provider takes only so many a second: the sweep queues it at `dueAt`
 * (epoch ms). That is no attempt.
 */
export function awaitingTurn(delivery: Delivery, dueAt: number): Delivery {
  return waiting(delivery, 'retry', dueAt, { reason: delivery.reason ?? 'awaiting-turn' });
}

/** What may end otherwise when it is tried again; every other refusal stays. */
const worthAnother: ReadonlySet<Reason | undefined> = new Set([
  'rejected',
  'gone',
  'redirect',
  'address-refused',
  'bounced-for-now',
]);

/** Whether staff may have a delivery tried again: it failed, nobody has it, and another try may end otherwise. */
export const mayTryAgain = ({ state, reason }: Pick<Delivery, 'state' | 'reason'>): boolean =>
  state === 'dead' || (state === 'permanent-failure' && worthAnother.has(reason));

/** Whether its receiver did not get it and may still: what failed, and what was not sent to a webhook that was not in use. */
export const wasMissed = (delivery: Pick<Delivery, 'state' | 'reason'>): boolean =>
  mayTryAgain(delivery) ||
  (delivery.state === 'skipped' && (delivery.reason === 'webhook-disabled' || delivery.reason === 'not-verified'));

/**
 * A delivery that failed, as it begins anew at `now` (epoch ms): with all its tries, and a deadline from now. Of two mails, one
 * of them without a clear answer, only one is known to have come back: that the other may have arrived is not forgotten.
 */
export function triedAgain(delivery: Delivery, now: number): Delivery {
  const { settledAt: _at, providerId, ...kept } = delivery;
  const ambiguities = delivery.attempts > 1 ? delivery.ambiguities : 0;
  return waiting(
    {
      ...kept,
      ...(providerId === undefined ? {} : { failedProviderId: providerId }),
      ...{ attempts: 0, ambiguities, openedAt: toIso(now), askedAt: toIso(now) },
    },
    'pending',
    now + requeuePauseMs,
    {},
  );
}

/**
 * A delivery that ends unsent, since its bulletin was cancelled. A mail that may have been accepted is not said to be
 * unsent, nor is what a worker held that was lost.
 */
export function cancelled(delivery: Delivery, now: number): Delivery {
  return delivery.state === 'leased'
    ? settled(delivery, 'unknown', now, { reason: 'worker-lost' })
    : settled(delivery, 'skipped', now, { reason: 'cancelled' });
}

/**
 * A delivery after its queue message failed for good: nothing would try it any more. Nothing if that is not so: it is
 * settled, a worker has it, or it waits for a time at which the sweep finds it.
 */
export function buried(delivery: Delivery, now: number): Delivery | undefined {
  return delivery.state === 'pending' ? settled(delivery, 'dead', now, { reason: 'message-failed' }) : undefined;
}

/** The delivery with the later of its own beginning and the one (ISO) that its bulletin had when it was last resumed. */
export function openedSince(delivery: Delivery, since: string | undefined): Delivery {
  const isLater = since !== undefined && fromIso(since) > startOf(delivery);
  return isLater ? { ...delivery, openedAt: since } : delivery;
}

/** When a delivery could be tried at first, or anew after it was opened again (epoch ms). */
const startOf = ({ createdAt, heldUntil, openedAt }: Delivery): number =>
  Math.max(fromIso(heldUntil ?? createdAt), openedAt === undefined ? 0 : fromIso(openedAt));

/** Until when a delivery may be tried (epoch ms). */
export const deadlineOf = (delivery: Delivery): number => startOf(delivery) + deadlineMs[delivery.channel];

/** A new delivery that is to wait until `dueAt` (epoch ms), when the sweep queues it; its deadline counts from then. */
export function postponed(delivery: Delivery, dueAt: number): Delivery {
  return waiting(delivery, 'retry', dueAt, { createdAt: toIso(dueAt) });
}

function afterFailure(
  delivery: Delivery,
  outcome: { reason: Reason; retryAfterMs?: number },
  now: number,
  random: number,
): Delivery {
  const scheduled = retrySchedule[delivery.channel][delivery.attempts - 1];
  if (scheduled === undefined) return settled(delivery, 'dead', now, { reason: 'attempts-exhausted' });
  const jittered = scheduled * (0.8 + 0.4 * random);
  const asked = outcome.retryAfterMs === undefined ? 0 : clamp(outcome.retryAfterMs, retryAfterBounds);
  const dueAt = now + Math.max(jittered, asked);
  return dueAt > deadlineOf(delivery)
    ? settled(delivery, 'dead', now, { reason: 'too-late' })
    : waiting(delivery, 'retry', dueAt, { reason: outcome.reason });
}

function afterAmbiguity(delivery: Delivery, reason: Reason, now: number): Delivery {
  const ambiguities = delivery.ambiguities + 1;
  return ambiguities > 1
    ? settled(delivery, 'unknown', now, { reason, ambiguities })
    : waiting(delivery, 'ambiguous', now + ambiguousWaitMs, { reason, ambiguities });
}

/** `dueAt` is epoch ms. The index is spread over the minutes, so that no partition of it takes every wait. */
function waiting(delivery: Delivery, state: DeliveryState, dueAt: number, change: Partial<Delivery>): Delivery {
  const due = dueBucket(dueAt);
  return { ...withoutWait(delivery), ...change, version: delivery.version + 1, state, due, dueAt: toIso(dueAt) };
}

/** Once a call had no clear answer, the mail may have arrived: whatever later tries came to, nobody can say it did not. */
function settled(delivery: Delivery, state: DeliveryState, now: number, change: Partial<Delivery>): Delivery {
  const isCertain = state === 'sent' || state === 'in-digest' || delivery.ambiguities === 0;
  const known = isCertain ? state : 'unknown';
  return { ...withoutWait(delivery), ...change, version: delivery.version + 1, state: known, settledAt: toIso(now) };
}

/** A delivery without what holds only while it waits or is held, and without why it was there. */
export function withoutWait(delivery: Delivery): Delivery {
  const { leaseUntil: _lease, due: _due, dueAt: _dueAt, reason: _reason, ...kept } = delivery;
  return kept;
}

/** The partitions of the index `due`. */
export const dueBuckets = ['due#0', 'due#1', 'due#2', 'due#3'] as const;

function dueBucket(dueAt: number): string {
  return dueBuckets[Math.floor(dueAt / minute) % dueBuckets.length] ?? dueBuckets[0];
}

function clamp(ms: number, bounds: { minMs: number; maxMs: number }): number {
  return Math.min(Math.max(ms, bounds.minMs), bounds.maxMs);
}
