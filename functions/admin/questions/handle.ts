import type { Change } from '../../../shared/question/changes.ts';
import type { Question } from '../../../shared/question/question.ts';
import { recordQuestionAct } from '../../../shared/question/record-act.ts';
import { changeQuestion } from '../../../shared/question/store.ts';
import type { Deps } from '../deps.ts';

/** `refused`: it is settled or merged meanwhile, so that this cannot be done any more. */
export type Handled =
  | { readonly kind: 'handled'; readonly question: Question }
  | { readonly kind: 'refused' }
  | { readonly kind: 'missing' };

/**
 * A member of staff does something about a question, which the audit trail records. Doing it again is fine: what was done
 * before a crash is then only recorded.
 */
export async function handleQuestion(
  id: string,
  change: (question: Question) => Change,
  deps: Pick<Deps, 'questions' | 'audit'>,
): Promise<Handled> {
  let before: Question | undefined;
  const result = await changeQuestion(deps.questions, id, (newest) => {
    before = newest;
    return change(newest);
  });
  // What somebody else did before, if a crash kept it from the trail: from now on the row does not tell it.
  if (before !== undefined) await recordQuestionAct(before, deps);
  if (result.kind === 'refused') return { kind: 'refused' };
  const question = result.kind === 'changed' ? result.question : await deps.questions.get(id);
  if (question === undefined) return { kind: 'missing' };
  await recordQuestionAct(question, deps);
  return { kind: 'handled', question };
}
