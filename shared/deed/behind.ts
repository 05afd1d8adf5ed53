import { inParallel } from '../in-parallel.ts';
import type { Question } from '../question/question.ts';
import type { QuestionStore } from '../question/store.ts';
import { shieldTotal } from '../report/small-counts.ts';
import type { Behind } from './deed.ts';

/** So many rows are read at a time. */
const atATime = 10;

/** Some questions, and whatever was merged into them; without those that are forgotten by now. */
export async function toldBehind(
  ids: readonly string[],
  questions: Pick<QuestionStore, 'get' | 'mergedInto'>,
): Promise<Question[]> {
  const told = new Map<string, Question>();
  let next = (await inParallel(ids, atATime, (id) => questions.get(id))).flatMap((found) => found ?? []);
  while (next.length > 0) {
    const fresh = next.filter(({ id }) => !told.has(id));
    for (const question of fresh) told.set(question.id, question);
    next = (await inParallel(fresh, atATime, ({ id }) => questions.mergedInto(id))).flat();
  }
  return [...told.values()];
}

/** How many they are: by communities, and by residents. */
export function behindOf(told: readonly Question[]): Behind {
  const communities = communitiesOf(told);
  const relayed = told.filter(isRelayed).length;
  return { relayed, communities: communities.length, residents: shieldTotal(told.length - relayed) };
}

/** The communities that relayed any of them, by id. */
const communitiesOf = (told: readonly Question[]): string[] => [
  ...new Set(told.flatMap(({ origin }) => (origin.kind === 'partner' ? [origin.partnerId] : []))),
];

const isRelayed = ({ origin }: Question): boolean => origin.kind === 'partner';
