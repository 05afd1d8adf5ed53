import type { Delivery } from '../../shared/delivery/delivery.ts';
import { type DeliveryQueues, queueAll } from '../../shared/delivery/lanes.ts';
import { requeued } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Log } from '../../shared/log.ts';

export type DueDeps = {
  readonly deliveries: Pick<DeliveryStore, 'due' | 'record'>;
  readonly queues: DeliveryQueues;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/** How many waiting deliveries one sweep puts back on their queues. */
const mostDue = 2_000;
/** So many are claimed and queued before the next: a sweep that dies delays no more than these. */
const chunkSize = 100;
const claimsAtOnce = 10;

/**
 * Puts the deliveries whose wait is over back on their queues, chunk by chunk. The row is moved on first: dying before
 * the message is sent costs one pause, not the delivery. @throws at the end, if some that are due cannot be read.
 */
export async function queueDue(deps: DueDeps): Promise<void> {
  const { deliveries, unreadable } = await deps.deliveries.due(deps.now(), mostDue);
  let count = 0;
  for (let at = 0; at < deliveries.length; at += chunkSize) {
    const claimed = await claim(deliveries.slice(at, at + chunkSize), deps);
    await queueAll(claimed, deps.queues);
    count += claimed.length;
  }
  if (count > 0) deps.log.info('retries queued', { count });
  if (unreadable > 0) throw new Error(`${unreadable} deliveries are due that cannot be read`);
}

/** @returns those that no other sweep had moved on before. */
async function claim(deliveries: readonly Delivery[], deps: DueDeps): Promise<Delivery[]> {
  const claimed = await inParallel(deliveries, claimsAtOnce, async (delivery) => {
    const result = await deps.deliveries.record(requeued(delivery, deps.now()));
    return result === 'recorded' ? [delivery] : [];
  });
  return claimed.flat();
}
