import * as z from 'zod';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { roomOn } from '../../../shared/channel/derive.ts';
import { lengthOn } from '../../../shared/channel/length.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { answerText, repeatsClaim } from '../../../shared/question/truth-first.ts';
import { day, oneLine, optional, paragraphs } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { answerWords } from './answer-words.ts';

/** The limits of the form, in code points, which its fields state. */
export const limits = { title: 120, fact: 800, claim: 300, more: 2000, short: roomOn('x'), medium: 1500 } as const;

/**
 * The form of an answer. `today` is the local date, before which none ends; `isRumour` asks for the claim. The headline
 * must not say the claim again.
 */
export function answerFields(given: { locale: StaffLocale; today: string; isRumour: boolean }) {
  const say = answerWords[given.locale];
  const claim = oneLine({ max: limits.claim });
  return z
    .object({
      version: z.coerce.number().pipe(z.int().nonnegative()),
      title: oneLine({ max: limits.title }),
      fact: paragraphs({ max: limits.fact }),
      claim: given.isRumour ? claim : optional(claim),
      more: paragraphs({ max: limits.more }),
      short: optional(
        paragraphs({ max: limits.short }).refine((text) => lengthOn('x', text) <= limits.short, { error: say.tooLong }),
      ),
      medium: optional(paragraphs({ max: limits.medium })),
      validUntil: day.refine((date) => date >= given.today, { error: say.past }),
    })
    .refine(({ title, claim: said }) => said === undefined || !repeatsClaim(title, said), {
      path: ['title'],
      error: say.repeats,
    });
}
export type AnswerFields = z.output<ReturnType<typeof answerFields>>;

/** What a valid form makes of the bulletin. */
export function answerContent(
  form: AnswerFields,
  questionId: string,
): Pick<Bulletin, 'texts' | 'answer' | 'validUntil'> {
  const { title, fact, claim, more, short, medium, validUntil } = form;
  const parts = { fact, ...(claim === undefined ? {} : { claim }), more };
  return { texts: { fi: answerText(title, parts, { short, medium }) }, answer: { questionId, ...parts }, validUntil };
}

/** An answer's draft as its form shows it: the shorter lengths only where staff wrote them themselves. */
export function answerInput({ texts: { fi }, answer, validUntil }: Bulletin): FormState['input'] {
  if (answer === undefined) return {};
  const made = answerText(fi.title, answer).channels;
  const own = (channel: 'x' | 'whatsapp') => {
    const text = fi.channels?.[channel] ?? '';
    return text === made?.[channel] ? '' : text;
  };
  return {
    title: [fi.title],
    fact: [answer.fact],
    claim: [answer.claim ?? ''],
    more: [answer.more],
    short: [own('x')],
    medium: [own('whatsapp')],
    validUntil: [validUntil],
  };
}
