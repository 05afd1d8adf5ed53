import * as z from 'zod';
import type { Deed, DeedContent, DeedText } from '../../../shared/deed/deed.ts';
import { quotedFrom } from '../../../shared/deed/own-words.ts';
import { idOf } from '../../../shared/ids.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import type { Question } from '../../../shared/question/question.ts';
import { day, oneLine, optional, paragraphs, rows, ticked } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { words } from './words.ts';

/** The limits of the form, which its fields state, in code points. With them an entry fits in a bulletin. */
export const limits = { theme: 90, said: 800, decision: 800, change: 800, decidedBy: 120 } as const;

/** What is written in each language, in the order of the form. */
export const writtenFields = ['theme', 'said', 'decision', 'change', 'decidedBy'] as const;

/** So many questions are linked at most. */
const mostLinked = 50;

/**
 * The form of an entry. `today` is the local date: nothing was decided after it. `version` is the one that saving makes: 0
 * for a new one. Swedish and English are rows (`sv.0.theme`) of which there is one or, left empty, none.
 */
export function deedFields({ locale, today }: { readonly locale: StaffLocale; readonly today: string }) {
  const written = {
    theme: oneLine({ max: limits.theme }),
    said: paragraphs({ max: limits.said }),
    decision: paragraphs({ max: limits.decision }),
    change: paragraphs({ max: limits.change }),
    decidedBy: oneLine({ max: limits.decidedBy }),
  };
  const inOther = rows(z.object(written), { max: 1 });
  return z.object({
    version: z.coerce.number().pipe(z.int().nonnegative()),
    ...written,
    decidedOn: day.refine((date) => date <= today, { error: words[locale].future }),
    topic: optional(Topic),
    municipality: optional(Municipality),
    questions: ticked(idOf('qst')).refine((ids) => ids.length <= mostLinked, { error: words[locale].tooMany }),
    sv: inOther,
    en: inOther,
  });
}
export type DeedFields = z.output<ReturnType<typeof deedFields>>;

/** What a valid form says. */
export function contentOf(typed: DeedFields): Omit<DeedContent, 'behind'> {
  const { decidedOn, topic, municipality, questions, sv: [sv] = [], en: [en] = [] } = typed;
  return {
    texts: { fi: textOf(typed), ...(sv && { sv: textOf(sv) }), ...(en && { en: textOf(en) }) },
    decidedOn,
    ...(topic && { topic }),
    ...(municipality && { municipality }),
    questions,
  };
}

/** An entry as its form shows it. */
export function inputOf({ texts, decidedOn, topic, municipality, questions }: Deed): FormState['input'] {
  return {
    ...inputIn(texts.fi, ''),
    ...(texts.sv && inputIn(texts.sv, 'sv.0.')),
    ...(texts.en && inputIn(texts.en, 'en.0.')),
    decidedOn: [decidedOn],
    topic: [topic ?? ''],
    municipality: [municipality ?? ''],
    questions,
  };
}

/** What is wrong with texts that say again what residents wrote, by field: their words are theirs, and secret by law. */
export function quotationErrors(
  texts: Deed['texts'],
  told: readonly Question[],
  locale: StaffLocale,
): FormState['errors'] {
  const residents = told.filter(({ origin }) => origin.kind !== 'partner');
  const sources = residents.flatMap(({ text, additions }) => [text, ...additions.map((added) => added.text)]);
  const found = (['fi', 'sv', 'en'] as const).flatMap((language) =>
    writtenFields.flatMap((field) => {
      const quoted = quotedFrom(texts[language]?.[field] ?? '', sources);
      const name = language === 'fi' ? field : `${language}.0.${field}`;
      return quoted === undefined ? [] : [[name, words[locale].quotes(quoted)] as const];
    }),
  );
  return Object.fromEntries(found);
}

const textOf = ({ theme, said, decision, change, decidedBy }: DeedText): DeedText => ({
  theme,
  said,
  decision,
  change,
  decidedBy,
});

const inputIn = (text: DeedText, prefix: '' | 'sv.0.' | 'en.0.'): FormState['input'] =>
  Object.fromEntries(writtenFields.map((name) => [`${prefix}${name}`, [text[name]]]));
