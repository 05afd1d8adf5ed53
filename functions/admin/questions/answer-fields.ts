import * as z from 'zod';
import type { AnswerParts, Bulletin, BulletinText } from '../../../shared/bulletin/bulletin.ts';
import { roomOn } from '../../../shared/channel/derive.ts';
import { lengthOn } from '../../../shared/channel/length.ts';
import type { Locale, StaffLocale } from '../../../shared/language/locale.ts';
import { answerText, repeatsClaim, type WrittenAnswer } from '../../../shared/question/truth-first.ts';
import { day, oneLine, optional, paragraphs, rows } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { answerWords } from './answer-words.ts';

/** The limits of the form, in code points, which its fields state. */
export const limits = { title: 120, fact: 800, claim: 300, more: 2000, short: roomOn('x'), medium: 1500 } as const;

/** What is written in each language, in the order of the form. */
export const writtenFields = ['title', 'fact', 'claim', 'more', 'medium', 'short'] as const;

/**
 * The form of an answer. `today` is the local date, before which none ends; `isRumour` asks for the claim. The headline
 * must not say the claim again. Swedish and English are rows (`sv.0.title`) of which there is one or, left empty, none.
 */
export function answerFields(given: { locale: StaffLocale; today: string; isRumour: boolean }) {
  const say = answerWords[given.locale];
  const claim = oneLine({ max: limits.claim });
  const written = {
    title: oneLine({ max: limits.title }),
    fact: paragraphs({ max: limits.fact }),
    claim: given.isRumour ? claim : optional(claim),
    more: paragraphs({ max: limits.more }),
    short: optional(
      paragraphs({ max: limits.short }).refine((text) => lengthOn('x', text) <= limits.short, { error: say.tooLong }),
    ),
    medium: optional(paragraphs({ max: limits.medium })),
  };
  const repeats = { path: ['title'], error: say.repeats };
  const inOther = (locale: 'sv' | 'en') => rows(z.object(written).refine(isNew(locale), repeats), { max: 1 });
  return z
    .object({
      version: z.coerce.number().pipe(z.int().nonnegative()),
      ...written,
      validUntil: day.refine((date) => date >= given.today, { error: say.past }),
      sv: inOther('sv'),
      en: inOther('en'),
    })
    .refine(isNew('fi'), repeats);
}
export type AnswerFields = z.output<ReturnType<typeof answerFields>>;

/** What a valid form makes of the bulletin. */
export function answerContent(
  { sv: [sv], en: [en], ...fi }: AnswerFields,
  questionId: string,
): Pick<Bulletin, 'texts' | 'answer' | 'validUntil'> {
  return {
    texts: {
      fi: answerText(fi, 'fi'),
      ...(sv && { sv: answerText(sv, 'sv') }),
      ...(en && { en: answerText(en, 'en') }),
    },
    answer: { questionId, ...partsOf(fi), ...(sv && { sv: partsOf(sv) }), ...(en && { en: partsOf(en) }) },
    validUntil: fi.validUntil,
  };
}

/** An answer's draft as its form shows it. */
export function answerInput({ texts: { fi, sv, en }, answer, validUntil }: Bulletin): FormState['input'] {
  if (answer === undefined) return {};
  return {
    ...inputOf(fi, answer, 'fi'),
    ...(sv && answer.sv && rowInput('sv', inputOf(sv, answer.sv, 'sv'))),
    ...(en && answer.en && rowInput('en', inputOf(en, answer.en, 'en'))),
    validUntil: [validUntil],
  };
}

/** The shorter lengths only where staff wrote them themselves. */
function inputOf(text: BulletinText, { fact, claim = '', more }: AnswerParts, locale: Locale): FormState['input'] {
  const made = answerText({ title: text.title, fact, more }, locale).channels;
  const own = (channel: 'x' | 'whatsapp') => {
    const stored = text.channels?.[channel] ?? '';
    return stored === made?.[channel] ? '' : stored;
  };
  const medium = own('whatsapp');
  const short = own('x');
  return { title: [text.title], fact: [fact], claim: [claim], more: [more], medium: [medium], short: [short] };
}

const rowInput = (locale: 'sv' | 'en', input: FormState['input']): FormState['input'] =>
  Object.fromEntries(Object.entries(input).map(([name, typed]) => [`${locale}.0.${name}`, typed]));

const isNew =
  (locale: Locale) =>
  ({ title, claim }: Pick<WrittenAnswer, 'title' | 'claim'>) =>
    claim === undefined || !repeatsClaim(title, claim, locale);

const partsOf = ({ fact, claim, more }: WrittenAnswer): AnswerParts => ({
  fact,
  ...(claim === undefined ? {} : { claim }),
  more,
});
