import * as z from 'zod';
import { withoutCodes } from '../../../shared/guard/guard.ts';
import { seenDetails } from '../../../shared/guard/guarded-text.tsx';
import type { Locale } from '../../../shared/language/locale.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import type { DueTimes } from '../../../shared/question/due.ts';
import { newQuestion } from '../../../shared/question/new.ts';
import { FeedbackAbout, type Question, type Suspicion } from '../../../shared/question/question.ts';
import type { Retention } from '../../../shared/question/retention.ts';
import { checkbox, emailAddress, longestText, oneLine, optional, paragraphs } from '../../../shared/web/fields.ts';
import { formKey } from '../../../shared/web/form-key.ts';
import { trapFields } from '../spam/trap.tsx';

/** The limits of the form, which its fields state. Lengths are in code points. */
export const limits = { text: longestText, name: 120, address: 254, phone: 40 } as const;

/** What is wrong in a way that only this form knows, in words. */
export type FeedbackProblems = Readonly<Record<'contactMissing' | 'contactUnasked' | 'phone', string>>;

/** What to reach a resident by; given only together with the wish to be contacted. */
const contactFields = ['contactName', 'contactEmail', 'contactPhone'] as const;

/**
 * The feedback form as it is posted; its keys are the names of the fields. `say` is asked only when something is wrong,
 * since the form itself tells which language it is in.
 */
export function feedbackSchema(say: () => FeedbackProblems) {
  const phone = oneLine({ max: limits.phone }).pipe(
    z.string().regex(/^\+?[\d ()-]{5,}$/, { error: () => say().phone }),
  );
  return z
    .object({
      formKey,
      ...trapFields,
      about: FeedbackAbout,
      topic: optional(Topic),
      municipality: optional(Municipality),
      text: paragraphs({ max: limits.text }),
      seen: seenDetails,
      wantsContact: checkbox,
      contactName: optional(oneLine({ max: limits.name })),
      contactEmail: optional(emailAddress),
      contactPhone: optional(phone),
    })
    .refine((form) => !form.wantsContact || reachable(form), {
      path: ['contactEmail'],
      error: () => say().contactMissing,
      when: contactIsReadable,
    })
    .refine((form) => form.wantsContact || contactFields.every((field) => form[field] === undefined), {
      // Neither stored against the writer's will nor silently lost.
      path: ['wantsContact'],
      error: () => say().contactUnasked,
      when: contactIsReadable,
    });
}
export type FeedbackForm = z.output<ReturnType<typeof feedbackSchema>>;

/** What a resident told by the form, to be stored. */
export function questionOf(input: {
  readonly form: FeedbackForm;
  /** Of the form, without what must not be stored. */
  readonly text: string;
  readonly id: string;
  /** Why it is suspected to be spam, if it is. */
  readonly suspicion: Suspicion | undefined;
  readonly locale: Locale;
  /** Epoch ms. */
  readonly now: number;
  readonly due: DueTimes;
  readonly keep: Retention;
}): Question {
  const { form, text, id, suspicion, locale, now, due, keep } = input;
  const { about, topic, municipality } = form;
  const name = form.contactName === undefined ? undefined : withoutCodes(form.contactName, locale);
  const contact = { name, email: form.contactEmail, phone: form.contactPhone };
  return newQuestion({
    id,
    kind: about === 'idea' ? 'feedback' : 'question',
    origin: { kind: 'resident', about },
    ...(topic && { topic }),
    ...(municipality && { municipality }),
    text,
    ...(suspicion && { suspicion }),
    ...(form.wantsContact ? { contact } : {}),
    locale,
    now,
    due,
    keep,
  });
}

function reachable(form: { contactEmail?: string | undefined; contactPhone?: string | undefined }): boolean {
  return form.contactEmail !== undefined || form.contactPhone !== undefined;
}

/** Judged together with the other fields, unless one of its own is wrong already: zod would otherwise wait for all. */
function contactIsReadable({ issues }: z.core.ParsePayload): boolean {
  const wrong = issues.map((issue) => issue.path?.[0]);
  return !contactFields.some((field) => wrong.includes(field));
}
