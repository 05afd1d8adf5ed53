import * as z from 'zod';
import { seenDetails } from '../../../shared/guard/guarded-text.tsx';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import { QuestionKind, Spread } from '../../../shared/question/question.ts';
import { oneLine, optional, paragraphs } from '../../../shared/web/fields.ts';
import { formKey } from '../../../shared/web/form-key.ts';
import { trapFields } from '../spam/trap.tsx';

/** The limits of the form, in code points, which its fields state. */
export const limits = { text: 1000, where: 120 } as const;

/** What a partner may call it: feedback of their own goes by the form for residents. */
export const RelayKind = QuestionKind.exclude(['feedback']);

/** The relay as it is posted; its keys are the names of the fields. */
export const RelayForm = z.object({
  formKey,
  ...trapFields,
  kind: RelayKind,
  text: paragraphs({ max: limits.text }),
  seen: seenDetails,
  spread: Spread,
  municipality: Municipality,
  where: optional(oneLine({ max: limits.where })),
  topic: optional(Topic),
});
export type RelayForm = z.output<typeof RelayForm>;
