import { type Delivery, isSettled, shardsOf } from '../../shared/delivery/delivery.ts';
import { type DeliveryQueues, type Lane, laneOf, lanes, queueAll } from '../../shared/delivery/lanes.ts';
import { isLate } from '../../shared/delivery/late.ts';
import { readiness } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { pendingStaleMs } from '../../shared/delivery/timing.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import { fromIso } from '../../shared/time.ts';

export type WalkDeps = {
  readonly deliveries: Pick<DeliveryStore, 'readableInShard'>;
  readonly queues: DeliveryQueues;
  /** Whether a queue holds nothing. */
  readonly idle: Readonly<Record<Lane, () => Promise<boolean>>>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Epoch ms. */
  readonly now: () => number;
};

/** How the deliveries of a group stand; those whose row cannot be read are counted apart. */
type Standing = {
  readonly open: number;
  /** Of the open ones, those that no retry explains any more. */
  readonly late: number;
  /** Those that the other side has. */
  readonly arrived: number;
  readonly total: number;
  readonly unreadable: number;
};

/** Reads every delivery of a group, puts the stuck ones back on their queues, and counts how the others stand. */
export async function walk(group: string, deps: WalkDeps): Promise<Standing> {
  const standing = { open: 0, late: 0, arrived: 0, total: 0, unreadable: 0 };
  const stuck: Delivery[] = [];
  for (const shard of shardsOf(group)) {
    for await (const { deliveries, unreadable } of deps.deliveries.readableInShard(shard)) {
      standing.total += deliveries.length + unreadable;
      standing.open += deliveries.filter((delivery) => !isSettled(delivery)).length;
      standing.late += deliveries.filter((delivery) => isLate(delivery, deps.now())).length;
      standing.arrived += deliveries.filter(({ state }) => state === 'sent' || state === 'delivered').length;
      standing.unreadable += unreadable;
      stuck.push(...deliveries.filter((delivery) => isStuck(delivery, deps.now())));
    }
  }
  for (const lane of lanes) await rescue(lane, group, stuck, deps);
  if (standing.late > 0) {
    deps.log.warn('deliveries late', { group, count: standing.late });
    deps.metrics.count('DeliveriesLate', standing.late);
  }
  if (standing.unreadable > 0) deps.log.warn('deliveries unreadable', { group, count: standing.unreadable });
  return standing;
}

/** Its worker went away, or it was never tried. What has a time at which it is due is not stuck: the index finds it. */
function isStuck(delivery: Delivery, now: number): boolean {
  if (delivery.state === 'leased') return readiness(delivery, now) !== 'held';
  const isUntried = delivery.state === 'pending' && delivery.dueAt === undefined;
  return isUntried && now - fromIso(delivery.createdAt) > pendingStaleMs;
}

/** An untried delivery is only stuck if its queue is empty: behind a long queue it simply waits for its turn. */
async function rescue(lane: Lane, group: string, stuck: readonly Delivery[], deps: WalkDeps): Promise<void> {
  const own = stuck.filter((delivery) => laneOf(delivery) === lane);
  if (own.length === 0) return;
  const idle = own.some((delivery) => delivery.state === 'pending') && (await deps.idle[lane]());
  const rescued = own.filter((delivery) => delivery.state === 'leased' || idle);
  if (rescued.length === 0) return;
  await queueAll(rescued, deps.queues);
  deps.log.warn('deliveries rescued', { group, channel: lane, count: rescued.length });
  deps.metrics.count('DeliveriesRescued', rescued.length);
}
