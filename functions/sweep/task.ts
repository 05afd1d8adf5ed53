import type { Course } from '../../shared/bulletin/course.ts';
import type { Wish } from '../../shared/bulletin/halt.ts';
import { type Delivery, isSettled } from '../../shared/delivery/delivery.ts';
import { mayTryAgain, readiness } from '../../shared/delivery/lifecycle.ts';
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

/** What failed after staff asked is another matter. */
function isWished(delivery: Delivery, { kind, at, only }: Wish): boolean {
  if (kind !== 'try-again' || !mayTryAgain(delivery) || (delivery.settledAt ?? at) >= at) return false;
  return only === undefined || only.includes(delivery.id);
}

/** On its queue, if all is well: what has a time at which it is due is found by the index. */
const isUntried = (delivery: Delivery): boolean => delivery.state === 'pending' && delivery.dueAt === undefined;

/** Its worker went away, or it was never tried. */
function isStuck(delivery: Delivery, since: string | undefined, now: number): boolean {
  if (delivery.state === 'leased') return readiness(delivery, now) !== 'held';
  const began = Math.max(fromIso(delivery.createdAt), since === undefined ? 0 : fromIso(since));
  return isUntried(delivery) && now - began > pendingStaleMs;
}
