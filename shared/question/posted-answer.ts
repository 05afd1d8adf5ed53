import type { Bulletin } from '../bulletin/bulletin.ts';
import { postedInCommunity } from './changes.ts';
import { changeQuestion, type QuestionStore } from './store.ts';

/**
 * A community has posted a bulletin. If it answers a question that this community asked, itself or merged, the question is
 * closed by the community: staff know that the answer reached those who asked. May be repeated. `now` is epoch ms.
 */
export async function closeByCommunity(
  { id, answer }: Pick<Bulletin, 'id' | 'answer'>,
  partnerId: string,
  questions: Pick<QuestionStore, 'get' | 'save' | 'mergedInto'>,
  now: number,
): Promise<void> {
  if (answer === undefined) return;
  const lead = await questions.get(answer.questionId);
  if (lead?.answer?.bulletinId !== id) return;
  const told = [lead, ...(await questions.mergedInto(lead.id))];
  const hasAsked = told.some(({ origin }) => origin.kind === 'partner' && origin.partnerId === partnerId);
  if (hasAsked) await changeQuestion(questions, lead.id, (question) => postedInCommunity(question, now));
}
