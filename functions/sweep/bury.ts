import * as z from 'zod';
import { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { buried } from '../../shared/delivery/lifecycle.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { type Log, nameOf } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { DeadLetter, DeadLetters } from '../../shared/queue.ts';
import { toIso } from '../../shared/time.ts';

export type BuryDeps = {
  readonly deadLetters: DeadLetters;
  readonly deliveries: Pick<DeliveryStore, 'get' | 'record'>;
  readonly bulletins: Pick<BulletinStore, 'get' | 'save'>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Epoch ms. */
  readonly now: () => number;
};

/** What a queue of work carries. */
const Work = z.union([DeliveryMessage, SegmentMessage]);

/** One sweep takes no more than ten times so many. */
const mostRounds = 50;

/**
 * Takes each message that failed for good from the dead letters: what it named and nobody has tried is recorded as dead,
 * its bulletin remembers it, and the operator is told. The message is forgotten last, so dying anywhere means that it is
 * done again, which changes nothing. One that cannot be read names nothing, and holds up no other.
 */
export async function buryDeadLetters(deps: BuryDeps): Promise<void> {
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const letters = await deps.deadLetters.take();
    for (const letter of letters) {
      await bury(letter, deps);
      await deps.deadLetters.remove(letter);
      count += 1;
    }
    if (letters.length === 0) break;
  }
  if (count > 0) deps.metrics.count('DeadLetters', count);
}

async function bury({ messageId, body }: DeadLetter, deps: BuryDeps): Promise<void> {
  const work = read(body);
  if (work === undefined) {
    deps.log.warn('dead letter', { messageId, reason: 'malformed' });
    return;
  }
  if ('segment' in work) {
    const { bulletinId, segment } = work;
    deps.log.warn('dead letter', { messageId, bulletinId, segment });
    await remember(bulletinId, deps);
    return;
  }
  const { group, ids } = work;
  const ended = await Promise.all(ids.map((id) => buryDelivery(group, id, deps)));
  const count = ended.filter((isBuried) => isBuried).length;
  deps.log.warn('dead letter', { messageId, group, count });
  if (count > 0 && group.startsWith('blt_')) await remember(group, deps);
}

function read(body: string): z.infer<typeof Work> | undefined {
  try {
    return Work.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** A row that cannot be read, such as one of another version, stays as it is and keeps none of its mates. */
async function buryDelivery(group: string, id: string, deps: BuryDeps): Promise<boolean> {
  const delivery = await deps.deliveries.get(group, id).catch((error: unknown) => {
    deps.log.warn('delivery unreadable', { group, deliveryId: id, error: nameOf(error) });
    return undefined;
  });
  const next = delivery && buried(delivery, deps.now());
  return next !== undefined && (await deps.deliveries.record(next)) === 'recorded';
}

/** A bulletin that is no more needs no memory. */
async function remember(bulletinId: string, deps: BuryDeps): Promise<void> {
  await changeBulletin(deps.bulletins, bulletinId, (bulletin) =>
    bulletin.buriedAt === undefined
      ? { ...bulletin, version: bulletin.version + 1, buriedAt: toIso(deps.now()) }
      : undefined,
  );
}
