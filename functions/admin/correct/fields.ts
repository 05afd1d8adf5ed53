import * as z from 'zod';
import { type Bulletin, textFor } from '../../../shared/bulletin/bulletin.ts';
import type { CorrectionContent } from '../../../shared/bulletin/correction.ts';
import { idOf } from '../../../shared/ids.ts';
import type { Locale, StaffLocale } from '../../../shared/language/locale.ts';
import { oneLine, optional } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { contentOf, draftFields, inputOf } from '../write/draft-fields.ts';

/** The longest note of what changed, in code points. */
export const longestChange = 300;

/** An update has a new text, a cancel says that the bulletin holds no more. */
export const CorrectionKind = z.enum(['update', 'cancel']);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** The form of a correction: that of a draft, with what changed. `id` is the correction's own, which the form brings along. */
export function correctionFields(locale: StaffLocale, today: string) {
  const change = oneLine({ max: longestChange });
  return draftFields(locale, today).safeExtend({
    id: idOf('blt'),
    kind: CorrectionKind,
    change,
    changeSv: optional(change),
    changeEn: optional(change),
  });
}

/** The content that a valid form gives. */
export function correctionOf(typed: z.output<ReturnType<typeof correctionFields>>): CorrectionContent {
  const { texts, link, validUntil } = contentOf(typed);
  return {
    kind: typed.kind,
    texts,
    ...(link === undefined ? {} : { link }),
    validUntil,
    changes: {
      fi: typed.change,
      ...(typed.changeSv === undefined ? {} : { sv: typed.changeSv }),
      ...(typed.changeEn === undefined ? {} : { en: typed.changeEn }),
    },
  };
}

/** What the form begins with: the text as it is, or, to cancel it, a text that says so in each of its languages. */
export function firstInput(bulletin: Bulletin, kind: CorrectionKind, today: string): FormState['input'] {
  const input = inputOf(bulletin);
  const validUntil = [bulletin.validUntil < today ? today : bulletin.validUntil];
  if (kind === 'update') return { ...input, validUntil };
  const cancelled = (locale: Locale) => {
    if (bulletin.texts[locale] === undefined) return { title: [''], body: [''] };
    const { title } = textFor(bulletin, locale);
    return { title: [`${cancelWords[locale].word}: ${title}`], body: [cancelWords[locale].body] };
  };
  const [fi, sv, en] = [cancelled('fi'), cancelled('sv'), cancelled('en')];
  return {
    ...input,
    validUntil,
    ...fi,
    titleSv: sv.title,
    bodySv: sv.body,
    titleEn: en.title,
    bodyEn: en.body,
  };
}

const cancelWords = {
  fi: { word: 'Peruttu', body: 'Tämä tiedote on peruttu. Pahoittelemme.' },
  sv: { word: 'Återkallat', body: 'Det här meddelandet har återkallats. Vi beklagar.' },
  en: { word: 'Cancelled', body: 'This bulletin has been cancelled. We apologise.' },
} as const satisfies Record<Locale, { word: string; body: string }>;
