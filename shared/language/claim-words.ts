import { wordsThatCount } from './finnish.ts';
import type { Locale } from './locale.ts';

/** The words of a text that carry what it claims, in small letters: those that any claim has are left out. */
export function claimWords(text: string, locale: Locale): string[] {
  if (locale === 'fi') return wordsThatCount(text);
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !empty[locale].has(word));
}

/** Articles, pronouns, prepositions, forms of "be" and "have", and negations: a headline may share them with a claim. */
const empty: Readonly<Record<'sv' | 'en', ReadonlySet<string>>> = {
  sv: new Set(
    `en ett den det de dem som och eller men att om är var blir bli har hade ska skall kan inte ej inga ingen inget alla allt
    av på för från till med utan vid efter före under över vi ni du jag han hon man sig sin sitt sina nu redan också bara
    här där när hur vad varför sant stämmer påstås sägs nästa år året`.split(/\s+/),
  ),
  en: new Set(
    `the an and or but that this these those it its is are was were be been will would can could has have had do does did not
    no nobody none all any of on in at to for from with without by after before during over under we you they he she them
    their our your now already also only just here there when how what why true said claimed next year`.split(/\s+/),
  ),
};
