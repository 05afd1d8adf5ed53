import { fromIso, hour } from '../time.ts';
import { type Delivery, isSettled } from './delivery.ts';
import { beganAt } from './lifecycle.ts';
import { deadlineMs, lateAfterMs } from './timing.ts';

/**
 * Whether an open delivery is later at `now` (epoch ms) than any retry explains: long after it was due, or after its
 * worker should have been done, or, if it was never tried, after it was made. The deadline wins over every wait that was
 * asked for, and over a row that is queued again and again in vain.
 */
export function isLate(delivery: Delivery, now: number): boolean {
  if (isSettled(delivery)) return false;
  const expectedAt = fromIso(delivery.dueAt ?? delivery.leaseUntil ?? delivery.createdAt);
  const deadline = beganAt(delivery) + deadlineMs[delivery.channel];
  return now - expectedAt > lateAfterMs[delivery.channel] || now - deadline > hour;
}
