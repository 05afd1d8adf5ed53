import * as z from 'zod';
import { idOf } from '../ids.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant } from '../time.ts';

/** Why the system stops a bulletin: too many of its mails came back, or were complained of. */
export const StopReason = z.enum(['bounces', 'complaints']);
export type StopReason = z.infer<typeof StopReason>;

/**
 * Why nothing of a bulletin goes out any more. `paused`: staff let it rest. `stopped`: the system did, as AWS stops those
 * who send to addresses that do not want it. Both end when staff resume it. `cancelled`: staff ended it for good.
 */
export const Halt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paused'), at: Instant, by: StaffMember }),
  z.object({
    kind: z.literal('stopped'),
    at: Instant,
    because: StopReason,
    /** How many of so many mails came back or were complained of. */
    failed: z.int().positive(),
    of: z.int().positive(),
    /** Whether staff have been told. */
    told: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('cancelled'), at: Instant, by: StaffMember }),
]);
export type Halt = z.infer<typeof Halt>;

/**
 * What staff asked for and the sweep has yet to do. `queue`: put back on its queue what waited while the bulletin was
 * halted. `try-again`: the same, and open again what had failed before `at`; all of it, or only some deliveries.
 */
export const Wish = z.object({
  kind: z.enum(['queue', 'try-again']),
  at: Instant,
  only: z.array(idOf('dlv')).optional(),
});
export type Wish = z.infer<typeof Wish>;
