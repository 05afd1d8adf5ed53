import { inParallel } from '../../../shared/in-parallel.ts';
import type { Question } from '../../../shared/question/question.ts';
import { monthBefore, monthOf } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';

/** So many are offered besides those that are linked: a longer list is read by nobody. */
const mostOffered = 40;

/** The questions that the form offers to link: those that are linked, and the newest of this month and the two before. */
export async function linkable(
  linked: readonly string[],
  { questions, now }: Pick<Deps, 'questions' | 'now'>,
): Promise<Question[]> {
  const month = monthOf(now());
  const months = [month, monthBefore(month), monthBefore(monthBefore(month))];
  const [chosen, recent] = await Promise.all([
    inParallel(linked, 10, (id) => questions.get(id)),
    Promise.all(months.map((each) => questions.inMonth(each))),
  ]);
  const others = recent
    .flat()
    .filter(({ id, state }) => !linked.includes(id) && state !== 'merged' && state !== 'quarantined');
  return [...chosen.flatMap((found) => found ?? []), ...others.slice(0, mostOffered)];
}
