import type { Log } from '../../shared/log.ts';
import { leadOf } from '../../shared/question/lead.ts';
import type { QuestionState } from '../../shared/question/question.ts';
import { contactUntil, withoutContact } from '../../shared/question/retention.ts';
import type { QuestionStore } from '../../shared/question/store.ts';

export type ForgetDeps = {
  readonly questions: Pick<QuestionStore, 'holdingContact' | 'get' | 'save'>;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/** In the other states somebody may still have to reach its writer. */
const states: readonly QuestionState[] = ['answered', 'answered-in-community', 'closed', 'merged'];

/**
 * Takes contact details out of the rows whose time has passed: readers are not given them any more, and only a whole row
 * can be left to the table's time to live. A question that was merged is handled when the one is that it was merged into,
 * and if that one is gone, it was handled long ago. May be repeated; whoever changes a question meanwhile is first.
 */
export async function forgetContacts({ questions, log, now }: ForgetDeps): Promise<void> {
  let count = 0;
  for (const state of states) {
    for (const question of await questions.holdingContact(state)) {
      const lead = await leadOf(question, questions);
      const until = lead.state === 'merged' ? now() : contactUntil(question, lead);
      if (until === undefined || until > now()) continue;
      const saved = await questions.save({ ...withoutContact(question), version: question.version + 1 });
      if (saved === 'saved') count += 1;
    }
  }
  if (count > 0) log.info('contact details forgotten', { count });
}
