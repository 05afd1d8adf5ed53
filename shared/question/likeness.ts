import { claimWords } from '../language/claim-words.ts';
import { stemsOf } from '../language/finnish.ts';
import type { Locale } from '../language/locale.ts';

/**
 * From this likeness on, two texts are proposed to staff as one matter. Chosen on one half of the labelled texts of
 * bench/similar and judged on the other; about four of five proposals are right, and a person decides on each.
 */
export const alikeFrom = 0.51;

/** What a text is compared by: how often each run of three letters is in the stems of its words, scaled to length 1. */
export type Fingerprint = ReadonlyMap<string, number>;

export function fingerprintOf(text: string): Fingerprint {
  const counts = new Map<string, number>();
  for (const stem of stemsOf(text)) {
    for (const run of runsOf(`_${stem}_`)) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  // The second time that a run occurs says less than the first.
  const weights = [...counts].map(([run, count]): [string, number] => [run, 1 + Math.log(count)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([run, weight]) => [run, weight / length]));
}

/** From 0 (nothing in common) to 1 (the same words). Compounds and inflected forms of one word are alike. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  let sum = 0;
  for (const [run, weight] of one) sum += weight * (other.get(run) ?? 0);
  return sum;
}

/** Two words are the same in other inflections from this likeness on, in each of the languages. */
const sameWord = 0.5;

/** The words of a text that count, as they are compared one by one. */
export const wordPrints = (text: string, locale: Locale = 'fi'): Fingerprint[] =>
  [...new Set(claimWords(text, locale))].map(fingerprintOf);

/** How many of some words are in a text, in whatever inflection. */
export const wordsFound = (words: readonly Fingerprint[], text: readonly Fingerprint[]): number =>
  words.filter((word) => text.some((other) => likeness(word, other) >= sameWord)).length;

function runsOf(word: string): string[] {
  return Array.from({ length: Math.max(word.length - 2, 1) }, (_, at) => word.slice(at, at + 3));
}
