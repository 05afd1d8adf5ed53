import type { Question } from './question.ts';
import type { QuestionStore } from './store.ts';

/** The one that is handled for this question: itself, or the one that it was merged into, however often that was. */
export async function leadOf(question: Question, questions: Pick<QuestionStore, 'get'>): Promise<Question> {
  let lead = question;
  // Nobody merges a question with what is merged into it, but a row that says so must not hold up a page for ever.
  for (let steps = 0; lead.mergedInto !== undefined && steps < 10; steps += 1) {
    const next = await questions.get(lead.mergedInto);
    if (next === undefined) return lead;
    lead = next;
  }
  return lead;
}
