import * as z from 'zod';
import { DeedAct } from '../deed/deed.ts';
import { derivedId, idOf } from '../ids.ts';
import { HandledHow } from '../question/question.ts';
import { StaffMember } from '../staff/member.ts';
import { fromIso, Instant, Month, monthOf } from '../time.ts';

/** As what somebody is of a community's people. */
const PersonRole = z.enum(['maintainer', 'deputy', 'successor']);

/**
 * What was done, with a short detail in words and numbers of our own: never a text that somebody typed, an address or a
 * name. A new kind of act is a new member here, and its sentence in words.ts.
 */
export const Act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bulletin-sent') }),
  z.object({ kind: z.literal('bulletin-scheduled') }),
  z.object({ kind: z.literal('bulletin-unscheduled') }),
  z.object({ kind: z.literal('approval-asked') }),
  z.object({ kind: z.literal('partner-imported') }),
  z.object({ kind: z.literal('partner-asked') }),
  z.object({ kind: z.literal('partner-proved') }),
  z.object({ kind: z.literal('prospect-invited') }),
  z.object({ kind: z.literal('bulletin-steered'), how: z.enum(['pause', 'resume', 'cancel', 'try-again']) }),
  z.object({ kind: z.literal('partner-decided'), decision: z.enum(['active', 'declined']) }),
  z.object({ kind: z.literal('question-handled'), how: HandledHow }),
  z.object({ kind: z.literal('deed-handled'), how: DeedAct }),
  z.object({ kind: z.literal('partner-left') }),
  /** By a maintainer on the management pages. */
  z.object({
    kind: z.literal('webhook-changed'),
    how: z.enum(['added', 'asked', 'tested', 'sent-missed', 'secret-shown', 'secret-changed', 'removed']),
    targetId: idOf('tgt'),
  }),
  /** Of one person, all that is held: handed out, about to be erased, erased; `found` is in how many rows. */
  z.object({
    kind: z.literal('person-data'),
    how: z.enum(['exported', 'erasing', 'erased']),
    found: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('person-invited'), as: PersonRole }),
  z.object({ kind: z.literal('person-joined'), as: PersonRole }),
  z.object({ kind: z.literal('person-left') }),
  z.object({ kind: z.literal('pilot-changed'), part: z.enum(['plan', 'costs']), version: z.int().nonnegative() }),
  z.object({ kind: z.literal('foreword-written'), version: z.int().nonnegative() }),
  z.object({ kind: z.literal('report-closed'), version: z.int().positive() }),
]);
export type Act = z.infer<typeof Act>;

/**
 * Who did it: a member of staff, somebody of a community (the person is not named), whoever operates the system, or the
 * system by itself.
 */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), member: StaffMember }),
  z.object({ kind: z.literal('partner'), partnerId: idOf('prt') }),
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

/** One act, as it stays on record: who did what to what, and when. */
export const AuditEntry = z.object({
  /** The id of what was acted on. */
  subject: z.string().regex(/^[a-z]{3}_[A-Za-z0-9_-]+$/),
  id: idOf('aud'),
  at: Instant,
  /** The local month of `at`. */
  month: Month,
  by: Actor,
  act: Act,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * The entry of an act. Its id follows from what was done to what and `at` (ISO), the instant that the act itself was
 * recorded with: so an act that is done again after a crash meets its own entry.
 */
export function auditEntry(input: { subject: string; at: string; by: Actor; act: Act }): AuditEntry {
  const { subject, at, by, act } = input;
  return { subject, id: derivedId('aud', subject, JSON.stringify(act), at), at, month: monthOf(fromIso(at)), by, act };
}

/** A member of staff as the one who did it. */
export const byStaff = ({ sub, name }: StaffMember): Actor => ({ kind: 'staff', member: { sub, name } });
