import { fromIso, hour } from '../time.ts';
import { type Delivery, isSettled } from './delivery.ts';
import { deadlineOf, openedSince } from './lifecycle.ts';
import { lateAfterMs, stalledAfterMs } from './timing.ts';

/**
 * Whether an open delivery is later at `now` (epoch ms) than any retry explains: long after it was due, or after its
 * worker should have been done, or, if it was never tried, after it was made. The deadline wins over every wait that was
 * asked for, and over a row that is queued again and again in vain.
 */
export function isLate(delivery: Delivery, now: number, since?: string): boolean {
  if (isSettled(delivery)) return false;
  const { dueAt, leaseUntil, createdAt } = delivery;
  const opened = openedSince(delivery, since);
  const expectedAt = fromIso(dueAt ?? leaseUntil ?? opened.openedAt ?? createdAt);
  return now - expectedAt > lateAfterMs[delivery.channel] || now - deadlineOf(opened) > hour;
}

/**
 * Whether an open delivery was held, as whom it is for wish, until so shortly before `now` (epoch ms) that it is no sign of
 * trouble if it has not arrived yet.
 */
export function wasHeldLately(delivery: Delivery, now: number): boolean {
  const { heldUntil } = delivery;
  return !isSettled(delivery) && heldUntil !== undefined && now - fromIso(heldUntil) <= stalledAfterMs;
}
