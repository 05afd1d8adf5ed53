import type { MailFigures } from '../../shared/bulletin/course.ts';
import { type Delivery, isSettled, shardsOf } from '../../shared/delivery/delivery.ts';
import { type DeliveryQueues, type Lane, laneOf, lanes, queueAll } from '../../shared/delivery/lanes.ts';
import { isLate, wasHeldLately } from '../../shared/delivery/late.ts';
import { cancelled, isAsWished, triedAgain } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import { mailFiguresOf } from './mail-figures.ts';
import { type Task, taskFor, type View } from './task.ts';

export type WalkDeps = {
  readonly deliveries: Pick<DeliveryStore, 'readableInShard' | 'record'>;
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
  /** Those that are held or left out as their communities wish, or whose receiver has yet to prove itself. */
  readonly asWished: number;
  readonly total: number;
  readonly unreadable: number;
  readonly mails: MailFigures;
  /** How many were ended or opened again just now: they are counted as they were before. */
  readonly changed: number;
  /** Whether more are to be ended or opened again than one sweep has time for. */
  readonly isUnfinished: boolean;
};

/** One sweep ends or opens again no more than so many deliveries of a group: that takes some ten seconds. */
const mostChanges = 5_000;
const changesAtOnce = 10;

/**
 * Reads every delivery of a group, puts the stuck ones back on their queues, does what staff asked for, and counts how the
 * others stand.
 */
export async function walk(group: string, deps: WalkDeps, view: View = { course: 'open' }): Promise<Standing> {
  const standing = { open: 0, late: 0, arrived: 0, asWished: 0, total: 0, unreadable: 0 };
  const figures = mailFiguresOf(view.since);
  const tasks: Record<Task, Delivery[]> = { rescue: [], queue: [], 'try-again': [], cancel: [] };
  for (const shard of shardsOf(group)) {
    for await (const { deliveries, unreadable } of deps.deliveries.readableInShard(shard)) {
      standing.total += deliveries.length + unreadable;
      standing.unreadable += unreadable;
      for (const delivery of deliveries) {
        count(standing, delivery, view, deps.now());
        figures.add(delivery);
        const task = taskFor(delivery, view, deps.now());
        if (task !== undefined) tasks[task].push(delivery);
      }
    }
  }
  for (const lane of lanes) await rescue(lane, group, tasks.rescue, deps);
  await queueAll(tasks.queue, deps.queues);
  const changed = await change(tasks, deps);
  tell(group, standing, deps);
  return {
    ...standing,
    mails: figures.all,
    changed,
    isUnfinished: tasks.cancel.length + tasks['try-again'].length > mostChanges,
  };
}

type Counts = Pick<Standing, 'late' | 'unreadable' | 'open' | 'arrived' | 'asWished' | 'total'>;

function count(counts: { -readonly [Key in keyof Counts]: number }, delivery: Delivery, view: View, now: number): void {
  if (!isSettled(delivery)) counts.open += 1;
  if (view.course === 'open' && isLate(delivery, now, view.since)) counts.late += 1;
  if (delivery.state === 'sent' || delivery.state === 'delivered') counts.arrived += 1;
  const isExpected = isAsWished(delivery) || wasHeldLately(delivery, now);
  if (isExpected || delivery.reason === 'not-verified') counts.asWished += 1;
}

function tell(group: string, { late, unreadable }: Counts, deps: WalkDeps): void {
  if (late > 0) {
    deps.log.warn('deliveries late', { group, count: late });
    deps.metrics.count('DeliveriesLate', late);
  }
  if (unreadable > 0) deps.log.warn('deliveries unreadable', { group, count: unreadable });
}

/**
 * Ends what was cancelled and opens again what is to be tried again, as much as there is time for. A row is moved first,
 * and queued after: dying in between costs a pause, not the delivery.
 */
async function change(tasks: Readonly<Record<Task, readonly Delivery[]>>, deps: WalkDeps): Promise<number> {
  const ended = await recordAll(tasks.cancel.slice(0, mostChanges), cancelled, deps);
  const opened = await recordAll(tasks['try-again'].slice(0, mostChanges), triedAgain, deps);
  await queueAll(opened, deps.queues);
  if (ended.length > 0) deps.log.info('deliveries cancelled', { count: ended.length });
  if (opened.length > 0) deps.log.info('deliveries tried again', { count: opened.length });
  return ended.length + opened.length;
}

/** @returns those that nobody else had moved on before. */
async function recordAll(
  deliveries: readonly Delivery[],
  step: (delivery: Delivery, now: number) => Delivery,
  deps: WalkDeps,
): Promise<Delivery[]> {
  const recorded = await inParallel(deliveries, changesAtOnce, async (delivery) => {
    const next = step(delivery, deps.now());
    return (await deps.deliveries.record(next)) === 'recorded' ? [next] : [];
  });
  return recorded.flat();
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
