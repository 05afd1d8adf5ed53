import { type Bulletin, holds } from '../../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../../shared/bulletin/store.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { Locale } from '../../../shared/language/locale.ts';
import { type Fingerprint, wordPrints, wordsFound } from '../../../shared/question/likeness.ts';
import type { Topic } from '../../../shared/region.ts';

/** An answer that anybody may read, as staff wrote it: nothing in it is a resident's. */
export type PublishedAnswer = {
  /** The version that counts: a correction if there is one. */
  readonly bulletin: Bulletin;
  /** The answer as it was first sent: its address and date last. */
  readonly first: Bulletin;
  /** Its words in every language, as they are searched. */
  readonly words: readonly Fingerprint[];
};

/** So many are shown and searched; the pages of older ones stay. */
const mostShown = 300;

/** The answers that count, newest first: each in its newest version, without exercises and what was cancelled. */
export async function publishedAnswers(
  bulletins: Pick<BulletinStore, 'get' | 'newestAnswers'>,
): Promise<PublishedAnswer[]> {
  const answers = await bulletins.newestAnswers(mostShown);
  const published = await inParallel(answers, 10, async (first) => {
    const bulletin = first.replacedBy === undefined ? first : await bulletins.get(first.replacedBy);
    const isPublic = bulletin !== undefined && bulletin.kind !== 'cancel' && bulletin.status === 'actual';
    return isPublic ? [{ bulletin, first, words: wordPrints(textOf(bulletin)) }] : [];
  });
  return published.flat();
}

/** What the reader wants to see only; nothing chosen is everything. */
export type AnswerFilter = {
  readonly topic: Topic | undefined;
  /** What the reader looks for, in their own words. */
  readonly words: string;
};

/**
 * Those that hold at `now` (epoch ms) and are of the topic. If words are looked for, only those with at least half of
 * them, in whatever inflection: the ones with most of them first, among equals the newest.
 */
export function chosenAnswers(
  answers: readonly PublishedAnswer[],
  { topic, words }: AnswerFilter,
  now: number,
): PublishedAnswer[] {
  const looked = wordPrints(words);
  return answers
    .filter(({ bulletin }) => holds(bulletin, now))
    .filter(({ first }) => topic === undefined || first.audience.topics.includes(topic))
    .map((answer) => ({ answer, found: wordsFound(looked, answer.words) }))
    .filter(({ found }) => found >= looked.length / 2)
    .toSorted((a, b) => b.found - a.found)
    .map(({ answer }) => answer);
}

function textOf({ texts }: Bulletin): string {
  return Locale.options.map((locale) => `${texts[locale]?.title ?? ''}\n${texts[locale]?.body ?? ''}`).join('\n');
}
