import * as z from 'zod';
import { StaffMember } from '../staff/member.ts';
import { Instant, Month } from '../time.ts';

/** A foreword longer than this would push the summary off the report's first page. */
export const longestForeword = 800;

/** What staff say of a month, at the head of its report. */
export const Foreword = z.object({
  month: Month,
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  text: z.string().min(1).max(longestForeword),
  by: StaffMember,
  at: Instant,
});
export type Foreword = z.infer<typeof Foreword>;
