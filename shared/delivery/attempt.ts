import type { Course } from '../bulletin/course.ts';
import type { Turns } from '../email/turns.ts';
import { inParallel } from '../in-parallel.ts';
import { type Log, nameOf } from '../log.ts';
import { type Delivery, type DeliveryChannel, isSettled } from './delivery.ts';
import {
  afterAttempt,
  awaitingTurn,
  cancelled,
  deadlineOf,
  type Outcome,
  openedSince,
  readiness,
} from './lifecycle.ts';
import type { DeliveryMessage } from './message.ts';
import type { DeliveryStore } from './store.ts';
import { attemptsAtOnce, retrySchedule } from './timing.ts';

export type AttemptDeps = {
  readonly deliveries: Pick<DeliveryStore, 'get' | 'lease' | 'record'>;
  /** Whether what a group holds goes out now, and since when it does, if that is later than its rows say. */
  readonly standing?: (group: string) => Promise<Standing>;
  /** Where not all may go at once: whose turn it is. */
  readonly turns?: Turns;
  /** Epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
};

/** How the bulletin of a message stands. `since` is an ISO instant. */
export type Standing = { readonly course: Course; readonly since?: string | undefined };

/** Is told how a delivery will end, just before that is recorded: told again, if the process dies between the two. */
type Ending = (settled: Delivery) => Promise<void>;

/**
 * One attempt at each delivery that a queue message names, as many side by side as the channel bears. It waits for all
 * of them, also when one throws (its row cannot be read or written): then the message has failed and comes again, and
 * finds its mates done.
 */
export async function attemptEach(
  channel: DeliveryChannel,
  message: DeliveryMessage,
  deps: AttemptDeps,
  act: (delivery: Delivery) => Promise<Outcome>,
  ending: Ending = async () => {},
): Promise<void> {
  const { group, ids } = message;
  const { course, since } = (await deps.standing?.(group)) ?? { course: 'open' };
  switch (course) {
    case 'open':
      await inParallel(ids, attemptsAtOnce[channel], (id) =>
        attempt(channel, { group, id }, deps, { act, ending, since }),
      );
      return;
    case 'held':
      // Its rows stay as they are: who resumes the bulletin has them queued again.
      deps.log.info('deliveries held', { group, count: ids.length });
      return;
    case 'cancelled':
      await inParallel(ids, attemptsAtOnce[channel], (id) => end({ group, id }, deps));
      return;
    default:
      course satisfies never;
  }
}

/** Ends a delivery of a cancelled bulletin, unless somebody is just trying it. */
async function end(at: { group: string; id: string }, deps: AttemptDeps): Promise<void> {
  const delivery = await deps.deliveries.get(at.group, at.id);
  if (delivery === undefined || isSettled(delivery) || readiness(delivery, deps.now()) === 'held') return;
  await deps.deliveries.record(cancelled(delivery, deps.now()));
}

type Attempting = {
  readonly act: (delivery: Delivery) => Promise<Outcome>;
  readonly ending: Ending;
  readonly since: string | undefined;
};

/**
 * One attempt at one delivery, from its turn to the recorded outcome:
 * 0. wait for its turn; if that is too far off, the row waits, not the worker;
 * 1. lease the row, so that nobody else tries; what is settled, held or not due is left alone;
 * 2. `act`, which reads what it needs **after** the lease and makes at most one call;
 * 3. record what came of it.
 *
 * If the process dies in 2 or 3, the lease runs out and the row tells the next worker that a call may have happened. If
 * `act` throws, no call was made (calls end in an outcome, never in an exception), so the attempt simply counts as failed.
 */
async function attempt(
  channel: DeliveryChannel,
  at: { group: string; id: string },
  deps: AttemptDeps,
  { act, ending, since }: Attempting,
): Promise<void> {
  const turn = await deps.turns?.();
  if (turn?.kind === 'later' && (await postponed(at, turn.at, deps))) return;
  const lease = await deps.deliveries.lease(channel, at.group, at.id, deps.now());
  switch (lease.kind) {
    case 'missing':
      deps.log.warn('delivery missing', { group: at.group, deliveryId: at.id });
      return;
    case 'refused':
      if (lease.because === 'worker-lost') {
        await record(lease.delivery, { kind: 'ambiguous', reason: 'worker-lost' }, deps, ending);
      }
      return;
    case 'leased': {
      const delivery = openedSince(lease.delivery, since);
      const outcome = givenUp(delivery, deps.now()) ?? (await acted(act, delivery, deps.log));
      await record(delivery, outcome, deps, ending);
      return;
    }
    default:
      lease satisfies never;
  }
}

/** @returns whether the delivery waits now, so that the sweep queues it again; what is not ready waits for no turn. */
async function postponed(at: { group: string; id: string }, dueAt: number, deps: AttemptDeps): Promise<boolean> {
  const delivery = await deps.deliveries.get(at.group, at.id);
  if (delivery === undefined || readiness(delivery, deps.now()) !== 'ready') return false;
  // What is due and not pending is still in the sweep's index.
  if (delivery.state !== 'pending') return true;
  await deps.deliveries.record(awaitingTurn(delivery, dueAt));
  deps.log.info('delivery awaits its turn', { deliveryId: delivery.id, channel: delivery.channel });
  return true;
}

/** Why a delivery is not tried any more: it lost its worker too often, or it was asked for too late. `now` is epoch ms. */
function givenUp(delivery: Delivery, now: number): Outcome | undefined {
  if (now > deadlineOf(delivery)) return { kind: 'dead', reason: 'too-late' };
  const most = retrySchedule[delivery.channel].length + 1;
  return delivery.attempts > most ? { kind: 'dead', reason: 'attempts-exhausted' } : undefined;
}

async function acted(act: (delivery: Delivery) => Promise<Outcome>, delivery: Delivery, log: Log): Promise<Outcome> {
  try {
    return await act(delivery);
  } catch (error) {
    log.warn('attempt failed before its call', { deliveryId: delivery.id, error: nameOf(error) });
    return { kind: 'retry', reason: 'internal-error' };
  }
}

async function record(delivery: Delivery, outcome: Outcome, deps: AttemptDeps, ending: Ending): Promise<void> {
  const next = afterAttempt(delivery, outcome, deps.now(), deps.random());
  if (isSettled(next)) await ending(next);
  const result = await deps.deliveries.record(next);
  // Everybody it was for had left, but somebody was added since it was leased: its next attempt finds them.
  if (result === 'joined') return record(delivery, { kind: 'retry', reason: 'left' }, deps, ending);
  const fields = {
    deliveryId: next.id,
    channel: next.channel,
    matter: next.matter.kind,
    state: next.state,
    reason: next.reason,
    attempts: next.attempts,
  };
  if (result === 'recorded') deps.log.info('delivery', fields);
  // Our lease ran out and somebody else went on, or the provider's word came first: that record stands, ours is only told.
  else deps.log.warn('delivery overtaken', fields);
}
