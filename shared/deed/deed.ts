import * as z from 'zod';
import { idOf } from '../ids.ts';
import type { Locale } from '../language/locale.ts';
import { Municipality, Topic } from '../partner/partner.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant, LocalDate } from '../time.ts';

/** An entry in one language, in the words of staff: never in those of a resident, which are secret by law. */
export const DeedText = z.object({
  theme: z.string().min(1),
  /** What people said. */
  said: z.string().min(1),
  decision: z.string().min(1),
  /** What is different now, or that nothing is. */
  change: z.string().min(1),
  /** The body or the office that decided, not a person's name. */
  decidedBy: z.string().min(1),
});
export type DeedText = z.infer<typeof DeedText>;

/** How many stand behind an entry, as anybody may know it: a few residents are not counted out. */
export const Behind = z.object({
  /** What communities relayed, and from how many communities that came. */
  relayed: z.int().nonnegative(),
  communities: z.int().nonnegative(),
  residents: z.union([z.int().nonnegative(), z.literal('hidden')]),
});
export type Behind = z.infer<typeof Behind>;

/** What staff may do about an entry. */
export const DeedAct = z.enum(['written', 'published', 'changed', 'withdrawn']);
export type DeedAct = z.infer<typeof DeedAct>;

/**
 * An entry of "you said, we did": what people said, what was decided and what changed. draft ↔ published; what is changed
 * while it is published is public at once, and what stood before is kept.
 */
export const Deed = z.object({
  id: idOf('ded'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  state: z.enum(['draft', 'published']),
  texts: z.object({ fi: DeedText, sv: DeedText.optional(), en: DeedText.optional() }),
  decidedOn: LocalDate,
  topic: Topic.optional(),
  municipality: Municipality.optional(),
  /** What led to it; whatever was merged into these did too. */
  questions: z.array(idOf('qst')),
  /** Counted when it was last saved: what people told us is forgotten in time, and this is not. */
  behind: Behind,
  createdAt: Instant,
  createdBy: StaffMember,
  /** When it was first published. */
  publishedAt: Instant.optional(),
  /** When it was last changed after that. */
  changedAt: Instant.optional(),
  /** What staff did last: the audit trail has an entry of each. */
  lastAct: z.object({ at: Instant, by: StaffMember, how: DeedAct }),
});
export type Deed = z.infer<typeof Deed>;

/** What staff write of an entry, and what is counted then. */
export type DeedContent = Pick<Deed, 'texts' | 'decidedOn' | 'topic' | 'municipality' | 'questions' | 'behind'>;

/** The text in the reader's language, else in Finnish, with the language that it is in. */
export function deedTextFor({ texts }: Pick<Deed, 'texts'>, locale: Locale): DeedText & { locale: Locale } {
  const own = texts[locale];
  return own === undefined ? { ...texts.fi, locale: 'fi' } : { ...own, locale };
}
