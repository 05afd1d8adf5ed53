import type { Bulletin } from '../bulletin/bulletin.ts';
import { answer, type Change } from './changes.ts';
import type { Question } from './question.ts';
import { recordQuestionAct } from './record-act.ts';
import { changeQuestion, type QuestionStore } from './store.ts';
import { tellContact } from './tell-contact.ts';

/**
 * The bulletin that answers a question has been sent: the question is answered, which the audit trail records, and residents who asked to be contacted get
 * the answer by mail, those of merged questions too. Does nothing twice, so whoever sends the bulletin again mends what a
 * crash left undone.
 *
 * @returns the question as it stands, or nothing if the bulletin answers none.
 */
export async function markAnswered(
  { id, answer: parts, sealedAt, sealedBy }: Bulletin,
  deps: { readonly questions: Pick<QuestionStore, 'get' | 'save' | 'mergedInto'> } & Parameters<typeof tellContact>[2] &
    Parameters<typeof recordQuestionAct>[1],
): Promise<Question | undefined> {
  if (parts === undefined || sealedAt === undefined || sealedBy === undefined) return undefined;
  const by = { by: sealedBy, now: Date.parse(sealedAt) };
  const change = (question: Question): Change => answer(question, id, by);
  const result = await changeQuestion(deps.questions, parts.questionId, change);
  if (result.kind === 'missing') return undefined;
  const question = result.kind === 'unchanged' ? await deps.questions.get(parts.questionId) : result.question;
  if (question?.answer?.bulletinId !== id) return question;
  const answered = { ...question.answer, how: 'answered' } as const;
  await recordQuestionAct({ id: question.id, lastAct: answered }, deps);
  for (const asker of [question, ...(await deps.questions.mergedInto(question.id))]) {
    await tellContact(asker, question.answer.at, deps);
  }
  return question;
}
