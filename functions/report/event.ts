import * as z from 'zod';
import { Month, monthBefore, monthOf } from '../../shared/time.ts';

/**
 * What wakes the report. The clock names no month: it is the month before, and it is sent. By hand a month is named, and
 * it is sent only if `send` says so. `check` asks only whether the report of the month before was made. Whatever else the
 * clock's own event carries is let be.
 */
export const ReportEvent = z.object({
  month: Month.optional(),
  send: z.boolean().optional(),
  check: z.literal(true).optional(),
});
export type ReportEvent = z.infer<typeof ReportEvent>;

/** The month that is asked for, and whether to send it. `now` is epoch ms. */
export function wishOf({ month, send }: ReportEvent, now: number): { month: string; send: boolean } {
  return month === undefined
    ? { month: monthBefore(monthOf(now)), send: send ?? true }
    : { month, send: send ?? false };
}
