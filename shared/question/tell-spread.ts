import type { DeliveryMessage } from '../delivery/message.ts';
import { noticeOf, sendNotice } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Log } from '../log.ts';
import type { Queue } from '../queue.ts';
import { fromIso, localDateOf, toIso } from '../time.ts';
import { clusterOf } from './cluster.ts';
import type { Question } from './question.ts';
import { wideSpread } from './spread.ts';
import type { QuestionStore } from './store.ts';
import type { TopicOwners } from './topic-owners.ts';

export type SpreadDeps = {
  readonly questions: Pick<QuestionStore, 'inState' | 'mergedInto'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly emails: Queue<DeliveryMessage>;
  readonly staffAddresses: readonly string[];
  readonly topicOwners: TopicOwners;
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Tells staff, and those who answer for the service, if the matter of a question has spread far in a short time: once for
 * each matter and local day, however often this runs. A matter is named by its oldest open question. Nobody waits for a
 * person to confirm that the questions are of one matter: a false alarm costs a look, a late one the trust of a village.
 *
 * To be called after each question that was stored, again for one that was there already, in case the process died between.
 */
export async function tellSpread(question: Question, deps: SpreadDeps): Promise<void> {
  const [fresh, taken] = await Promise.all([deps.questions.inState('new'), deps.questions.inState('in-progress')]);
  const open = [...fresh, ...taken];
  // The index may not show yet what was stored a moment ago.
  const cluster = clusterOf(question.id, open.some(({ id }) => id === question.id) ? open : [...open, question]);
  const [oldest] = cluster;
  if (oldest === undefined) return;
  const merged = await Promise.all(cluster.map(({ id }) => deps.questions.mergedInto(id)));
  const told = [...cluster, ...merged.flat()];
  const now = deps.now();
  const spread = wideSpread(told, now);
  if (spread === undefined) return;

  const day = localDateOf(now);
  const topics = new Set(told.flatMap(({ topic }) => (topic === undefined ? [] : [topic])));
  const owners = [...topics].flatMap((topic) => deps.topicOwners[topic] ?? []);
  for (const address of new Set([...deps.staffAddresses, ...owners])) {
    const notice = noticeOf({
      matter: { kind: 'spread-alarm', questionId: oldest.id, day, ...spread },
      channel: 'email',
      to: { address },
      // The day alone decides which notice it is.
      at: toIso(fromIso(day)),
      now,
    });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  deps.log.info('Spread told', { questionId: oldest.id, count: told.length });
}
