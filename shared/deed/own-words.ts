/** So many words in a row are not the same by chance. */
const longestChance = 6;

/**
 * The first words of a text that stand in a row in one of the sources too, in whatever case and punctuation; nothing if
 * no such run is long enough to be a quotation.
 */
export function quotedFrom(text: string, sources: readonly string[]): string | undefined {
  const runs = new Set(sources.flatMap((source) => runsOf(wordsOf(source))));
  return runsOf(wordsOf(text)).find((run) => runs.has(run));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): string[] =>
  words.slice(longestChance - 1).map((_, from) => words.slice(from, from + longestChance).join(' '));
