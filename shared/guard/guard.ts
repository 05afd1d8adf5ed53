import type { Locale } from '../language/locale.ts';
import { withoutIdentityCodes } from './identity-code.ts';
import { type PrivateDetail, privateDetailsIn } from './private-details.ts';
import { guardWords } from './words.ts';

/** What a free text comes to before anything of it is stored. */
export type Guarded =
  /** `codes` is how many identity codes were taken out of `text`. */
  | { readonly kind: 'clear'; readonly text: string; readonly codes: number }
  /** Its writer is asked whether these are meant to be told. */
  | { readonly kind: 'ask'; readonly details: readonly PrivateDetail[] };

/**
 * Takes personal identity codes out of a text that somebody typed, and asks about other private details, unless its writer
 * has `seen` the question already (see `GuardedTextArea`).
 */
export function guardText(typed: { readonly text: string; readonly seen: string }, locale: Locale): Guarded {
  const { text, removed } = withoutIdentityCodes(typed.text, guardWords[locale].removedCode);
  const seen = typed.seen.split(' ');
  const details = privateDetailsIn(text);
  return details.every((detail) => seen.includes(detail))
    ? { kind: 'clear', text, codes: removed }
    : { kind: 'ask', details };
}

/** A short text, such as a name or a place, without identity codes. */
export const withoutCodes = (text: string, locale: Locale): string =>
  withoutIdentityCodes(text, guardWords[locale].removedCode).text;
