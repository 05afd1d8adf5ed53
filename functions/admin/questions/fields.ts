import * as z from 'zod';
import { seenDetails } from '../../../shared/guard/guarded-text.tsx';
import { idOf } from '../../../shared/ids.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import { ClosedBecause, FeedbackAbout, QuestionKind } from '../../../shared/question/question.ts';
import { longestText, optional, paragraphs } from '../../../shared/web/fields.ts';
import { formKey } from '../../../shared/web/form-key.ts';

/** The limits of the forms, in code points, which their fields state. */
export const limits = { text: longestText, reply: longestText } as const;

export const JudgeFields = z.object({
  kind: QuestionKind,
  topic: optional(Topic),
  municipality: optional(Municipality),
});

/** Whether another one is of the same matter. */
export const SameFields = z.object({ other: idOf('qst'), decision: z.enum(['same', 'apart']) });

export const ReplyFields = z.object({ text: paragraphs({ max: limits.reply }) });

export const CloseFields = z.object({ because: ClosedBecause });

/** What staff write down of what came by phone, on paper or at an event. */
export const EntryFields = z.object({
  formKey,
  how: z.enum(['phone', 'paper', 'event']),
  about: FeedbackAbout,
  text: paragraphs({ max: limits.text }),
  seen: seenDetails,
  topic: optional(Topic),
  municipality: optional(Municipality),
});
export type EntryFields = z.output<typeof EntryFields>;
