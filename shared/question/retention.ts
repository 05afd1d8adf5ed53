import * as z from 'zod';
import { day, fromIso } from '../time.ts';
import type { Question } from './question.ts';

/** How long what people tell us is kept; what is left out is as usual. */
export const Retention = z.strictObject(
  {
    /** Contact details, from when the question was last handled. */
    contactDays: z.int().min(1).max(365).default(90),
    /** Everything else, from when it was told. */
    textMonths: z.int().min(3).max(120).default(24),
  },
  '{ "contactDays": 1-365, "textMonths": 3-120 }',
);
export type Retention = z.infer<typeof Retention>;

export const usualRetention: Retention = Retention.parse({});

/** The same as the environment holds it: JSON. */
export const retentionText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(Retention);

/** How long (ms) a question is kept: never shorter than so many months of a calendar. */
export const textKeptMs = ({ textMonths }: Retention): number => Math.ceil((textMonths * 365.25) / 12) * day;

/** How long (ms) that is kept which is suspected to be spam and which nobody let through. */
export const quarantineKeptMs = 90 * day;

/**
 * When (epoch ms) the contact details of a question are to be forgotten: so long after it was last handled as was promised
 * when they were given. Nothing while it is open. `lead` is the one that is handled for it, if that is another.
 */
export function contactUntil(question: Question, lead: Question = question): number | undefined {
  if (question.contact === undefined || !handledStates.has(lead.state)) return undefined;
  const handled = [lead.answer?.at, lead.reply?.at, lead.closed?.at].flatMap((at) => at ?? []);
  const last = handled.toSorted().at(-1);
  const days = question.contactDays ?? usualRetention.contactDays;
  return last === undefined ? undefined : fromIso(last) + days * day;
}

/** The question without contact details. That its writer asked to be contacted stays: the report counts it. */
export const withoutContact = (question: Question): Question => ({ ...question, contact: {} });

const handledStates: ReadonlySet<Question['state']> = new Set(['answered', 'answered-in-community', 'closed']);
