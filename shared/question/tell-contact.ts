import type { DeliveryMessage } from '../delivery/message.ts';
import { noticeOf, sendNotice } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Queue } from '../queue.ts';
import type { Question } from './question.ts';

/**
 * Mails the answer that was given at `at` (ISO) to a resident who asked to be contacted and gave an address; once, however
 * often this runs. The delivery names the question and holds no address: that is read when the mail is sent, and gone
 * when the question's contact details are.
 */
export async function tellContact(
  question: Question,
  at: string,
  deps: {
    readonly deliveries: Pick<DeliveryStore, 'create'>;
    readonly emails: Queue<DeliveryMessage>;
    /** Epoch ms. */
    readonly now: () => number;
  },
): Promise<void> {
  if (question.contact?.email === undefined) return;
  const matter = { kind: 'question-answered', questionId: question.id, at } as const;
  const notice = noticeOf({ matter, channel: 'email', to: { recipients: [] }, at, now: deps.now() });
  await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
}
