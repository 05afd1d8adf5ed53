import { inParallel } from '../in-parallel.ts';
import type { Question } from '../question/question.ts';
import type { QuestionStore } from '../question/store.ts';
import { shieldTotal } from '../report/small-counts.ts';
import type { Behind, Deed } from './deed.ts';

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

/**
 * What stands behind an entry when staff link these questions to it. What was linked and is forgotten by now cannot be ticked
 * any more: it stays linked, and its part of the count stays too, since nobody can count it again.
 */
export async function linkedTo(
  ticked: readonly string[],
  before: Pick<Deed, 'questions' | 'behind'> | undefined,
  questions: Pick<QuestionStore, 'get' | 'mergedInto'>,
): Promise<Pick<Deed, 'questions' | 'behind'> & { readonly told: readonly Question[] }> {
  const unticked = before?.questions.filter((id) => !ticked.includes(id)) ?? [];
  const found = await inParallel(unticked, atATime, async (id) => ({
    id,
    isThere: (await questions.get(id)) !== undefined,
  }));
  const forgotten = found.filter(({ isThere }) => !isThere).map(({ id }) => id);
  const told = await toldBehind(ticked, questions);
  const counted = behindOf(told);
  const isCountedWhole = before === undefined || (unticked.length > 0 && forgotten.length === 0);
  return {
    questions: [...ticked, ...forgotten],
    behind: isCountedWhole ? counted : atLeast(before.behind, counted),
    told,
  };
}

const atLeast = (before: Behind, now: Behind): Behind => ({
  relayed: Math.max(before.relayed, now.relayed),
  communities: Math.max(before.communities, now.communities),
  residents: more(before.residents, now.residents),
});

/** What is hidden is fewer than whatever is shown, but for none. */
function more(one: Behind['residents'], other: Behind['residents']): Behind['residents'] {
  if (one === 'hidden') return other === 0 ? one : other;
  if (other === 'hidden') return one === 0 ? other : one;
  return Math.max(one, other);
}

/** The communities that relayed any of them, by id. */
const communitiesOf = (told: readonly Question[]): string[] => [
  ...new Set(told.flatMap(({ origin }) => (origin.kind === 'partner' ? [origin.partnerId] : []))),
];

const isRelayed = ({ origin }: Question): boolean => origin.kind === 'partner';
