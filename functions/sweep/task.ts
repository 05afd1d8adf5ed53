import type { Course } from '../../shared/bulletin/course.ts';
import type { Wish } from '../../shared/bulletin/halt.ts';
import { type Delivery, isSettled } from '../../shared/delivery/delivery.ts';
import { mayTryAgain, readiness, wasMissed } from '../../shared/delivery/lifecycle.ts';
import { pendingStaleMs } from '../../shared/delivery/timing.ts';
import { fromIso } from '../../shared/time.ts';

/** How the bulletin stands whose deliveries are walked through, and what staff asked for. */
export type View = { readonly course: Course; readonly wish?: Wish | undefined; readonly since?: string | undefined };

/**
 * What the sweep has to do about a delivery. `rescue`: a crash left it behind. `queue`: it waited while its bulletin was
 * halted. `try-again`: staff asked for it. `cancel`: it is to end unsent.
 */
export type Task = 'rescue' | 'queue' | 'try-again' | 'cancel';

export function taskFor(delivery: Delivery, { course, wish, since }: View, now: number): Task | undefined {
  switch (course) {
    case 'held':
      return undefined;
    case 'cancelled':
      return isSettled(delivery) || readiness(delivery, now) === 'held' ? undefined : 'cancel';
    case 'open':
      if (wish !== undefined && isWished(delivery, wish)) return 'try-again';
      if (wish !== undefined && isUntried(delivery)) return 'queue';
      return isStuck(delivery, since, now) ? 'rescue' : undefined;
    default:
      return course satisfies never;
  }
}

/**
 * What ended after it was asked for is another matter. All that failed is wished for as a whole; what was not sent to a
 * webhook that was not in use only by name, when the webhook is in use again.
 */
function isWished(delivery: Delivery, { kind, at, only }: Wish): boolean {
  if (kind !== 'try-again' || (delivery.settledAt ?? at) >= at) return false;
  return only === undefined ? mayTryAgain(delivery) : only.includes(delivery.id) && wasMissed(delivery);
}

/** On its queue, if all is well: what has a time at which it is due is found by the index. */
const isUntried = (delivery: Delivery): boolean => delivery.state === 'pending' && delivery.dueAt === undefined;

/** Its worker went away, or it was never tried. */
function isStuck(delivery: Delivery, since: string | undefined, now: number): boolean {
  if (delivery.state === 'leased') return readiness(delivery, now) !== 'held';
  const began = Math.max(fromIso(delivery.createdAt), since === undefined ? 0 : fromIso(since));
  return isUntried(delivery) && now - began > pendingStaleMs;
}
