import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Locale } from '../language/locale.ts';
import { Municipality, Topic } from '../partner/partner.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant, Month } from '../time.ts';

/** What a resident says that their message is about. */
export const FeedbackAbout = z.enum(['service', 'bulletin', 'pilot', 'idea']);
export type FeedbackAbout = z.infer<typeof FeedbackAbout>;

/** What it is to us: how soon it is due follows from this (see due.ts). */
export const QuestionKind = z.enum(['safety-rumour', 'rumour', 'question', 'feedback']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/**
 * new → in-progress (somebody has taken it) → answered → answered-in-community (a community that asked has posted the
 * answer); closed: without an answer, for a reason that is told; merged: it asks what another one asks, and that one is
 * handled for both. A "no" to "did this answer it?" and an addition open it again. quarantined: suspected to be spam, until
 * a member of staff lets it through. erased: its writer had it erased; nothing remains but what is counted (see erase.ts).
 */
export const QuestionState = z.enum([
  'new',
  'in-progress',
  'answered',
  'answered-in-community',
  'closed',
  'merged',
  'quarantined',
  'erased',
]);
export type QuestionState = z.infer<typeof QuestionState>;

/**
 * Why something is suspected to be spam: a field was filled in that no person sees (`trap`), it was sent sooner after the
 * form was opened than anybody writes, or by no form of ours (`time`), or its network sent very much in an hour (`rate`).
 */
export const Suspicion = z.enum(['trap', 'time', 'rate']);
export type Suspicion = z.infer<typeof Suspicion>;

/** Why something is closed without an answer: the person who asked reads it in these words. */
export const ClosedBecause = z.enum(['noted', 'passed-on', 'not-ours', 'personal-matter', 'unclear', 'inappropriate']);
export type ClosedBecause = z.infer<typeof ClosedBecause>;

/** Who told us. What residents write may be about their care: it is secret by law and goes to no partner. */
const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resident'), about: FeedbackAbout }),
  /** A community's maintainer, of what people ask or claim there; no names. */
  z.object({ kind: z.literal('partner'), partnerId: idOf('prt') }),
  /** A resident, whose words a member of staff wrote down. */
  z.object({
    kind: z.literal('staff'),
    how: z.enum(['phone', 'paper', 'event']),
    by: StaffMember,
    about: FeedbackAbout,
  }),
]);

/** How widely something is asked or claimed in a community. */
export const Spread = z.enum(['one', 'several', 'everywhere']);
export type Spread = z.infer<typeof Spread>;

/** What staff may do about a question. */
export const HandledHow = z.enum([
  'entered',
  'taken',
  'judged',
  'merged',
  'separated',
  'answered',
  'replied',
  'closed',
  'released',
]);
export type HandledHow = z.infer<typeof HandledHow>;

/** Whether an answer answered it, as its readers say. */
export const Verdict = z.enum(['yes', 'partly', 'no']);
export type Verdict = z.infer<typeof Verdict>;

/** How a resident who asked to be contacted can be reached; nothing of it when it has been forgotten (see retention.ts). */
const Contact = z.object({
  name: z.string().optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
});

/** Who did something, and when. */
const act = { at: Instant, by: StaffMember };

/**
 * What somebody asks, claims or tells us, in one row with all that staff do about it.
 *
 * Its id follows from what its writer holds (see receipt.ts), so the writer can find it and nobody else can guess it.
 */
export const Question = z.object({
  id: idOf('qst'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  state: QuestionState,
  kind: QuestionKind,
  origin: Origin,
  /** Why it is or was quarantined. */
  suspicion: Suspicion.optional(),
  topic: Topic.optional(),
  municipality: Municipality.optional(),
  text: z.string().min(1),
  /** Where a partner met it: a group, an event, the shop. */
  where: z.string().optional(),
  spread: Spread.optional(),
  contact: Contact.optional(),
  /** For how many days after it was handled the contact details are kept, as was promised when they were given. */
  contactDays: z.int().positive().optional(),
  locale: Locale,
  createdAt: Instant,
  /** The local month of `createdAt`. */
  month: Month,
  /** When staff owe an answer, or some word. */
  dueAt: Instant,
  /** Who of the staff has it. */
  owner: StaffMember.optional(),
  /** The one that is handled for this too. */
  mergedInto: idOf('qst').optional(),
  /** Those that looked alike and that staff said are another matter. */
  apartFrom: z.array(idOf('qst')).default([]),
  /** What the writer added later. */
  additions: z.array(z.object({ at: Instant, text: z.string().min(1) })).default([]),
  /** What staff wrote to the writer alone. */
  reply: z.object({ ...act, text: z.string().min(1) }).optional(),
  /** The bulletin that answers it to everybody. */
  answer: z.object({ ...act, bulletinId: idOf('blt') }).optional(),
  closed: z.object({ ...act, because: ClosedBecause }).optional(),
  /** What staff did last: the audit trail has an entry of each. */
  lastAct: z.object({ ...act, how: HandledHow }).optional(),
  /** When it was first answered or closed; what an answer took is counted to here. */
  settledAt: Instant.optional(),
  /** When a community that asked posted the answer. */
  postedAt: Instant.optional(),
  /** What each reader last said of the answer, and when; `who` is the id of one who asked, or a network's hash of that day. */
  heard: z.array(z.object({ who: z.string(), verdict: Verdict, at: Instant.optional() })).default([]),
  /** When it was last opened again after an answer. */
  reopenedAt: Instant.optional(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Question = z.infer<typeof Question>;

/** Whether something remains for staff to do. */
export const isOpen = ({ state }: Pick<Question, 'state'>): boolean => state === 'new' || state === 'in-progress';
