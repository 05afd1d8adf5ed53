import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type SegmentMessage, segmentKey, segmentMessages } from '../../shared/bulletin/segment.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { type Delivery, groupOf, noticeGroup } from '../../shared/delivery/delivery.ts';
import { requeued } from '../../shared/delivery/lifecycle.ts';
import { messagesFor } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { segmentStaleMs } from '../../shared/delivery/timing.ts';
import type { Queue } from '../../shared/queue.ts';
import { day, fromIso, hour, minute, toIso } from '../../shared/time.ts';
import { type WalkDeps, walk } from './walk.ts';

export type SweepDeps = WalkDeps & {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save' | 'inState'>;
  readonly segments: Pick<SegmentStore, 'of'>;
  readonly deliveries: Pick<DeliveryStore, 'due' | 'record'>;
  readonly expansions: Queue<SegmentMessage>;
};

/** How many waiting deliveries one sweep puts back on their queues. */
const mostDue = 2_000;
const mostOpenBulletins = 200;
/** Notices of so many days are looked after; every retry of theirs is over by then. */
const noticeDays = 3;

/**
 * Puts back on its queue whatever is due or stuck: deliveries whose wait is over, expansions and deliveries that a crash
 * left behind. Closes the bulletins whose every delivery has its outcome. Running it twice, or two at once, does no harm.
 * What cannot be swept (a row that does not fit its schema) holds up nothing else: it throws when the rest is done.
 */
export async function sweep(deps: SweepDeps): Promise<void> {
  const days = Array.from({ length: noticeDays }, (_, ago) => noticeGroup(toIso(deps.now() - ago * day)));
  await eachInTurn([
    () => queueDue(deps),
    () => sweepBulletins(deps),
    ...days.map((group) => async () => void (await walk(group, deps))),
  ]);
}

/** Does one piece of work after the other, whatever becomes of those before; throws the first error at the end. */
async function eachInTurn(works: readonly (() => Promise<void>)[]): Promise<void> {
  const results: PromiseSettledResult<void>[] = [];
  for (const work of works) results.push(...(await Promise.allSettled([work()])));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function sweepBulletins(deps: SweepDeps): Promise<void> {
  const open = await deps.bulletins.inState('sending', mostOpenBulletins);
  await eachInTurn(open.map((bulletin) => () => sweepBulletin(bulletin, deps)));
}

async function sweepBulletin(bulletin: Bulletin, deps: SweepDeps): Promise<void> {
  if (bulletin.sealedCount === undefined) await resumeExpansion(bulletin, deps);
  else if (isWalkDue(bulletin, deps.now())) await lookAfter(bulletin, deps);
}

/** The row is moved on first: dying before the message is sent costs one pause, not the delivery. */
async function queueDue(deps: SweepDeps): Promise<void> {
  const { deliveries, unreadable } = await deps.deliveries.due(deps.now(), mostDue);
  const claimed: Delivery[] = [];
  for (const delivery of deliveries) {
    if ((await deps.deliveries.record(requeued(delivery, deps.now()))) === 'recorded') claimed.push(delivery);
  }
  await queueAll(claimed, deps);
  if (claimed.length > 0) deps.log.info('retries queued', { count: claimed.length });
  if (unreadable > 0) throw new Error(`${unreadable} deliveries are due that cannot be read`);
}

/** Puts deliveries, of whatever groups and channels, on their queues. */
async function queueAll(deliveries: readonly Delivery[], deps: SweepDeps): Promise<void> {
  const byChannel = Object.groupBy(deliveries, (delivery) => delivery.channel);
  for (const channel of ['email', 'webhook'] as const) {
    const byGroup = Map.groupBy(byChannel[channel] ?? [], groupOf);
    const messages = [...byGroup].flatMap(([group, members]) =>
      messagesFor(
        group,
        members.map(({ id }) => id),
      ),
    );
    await deps.queues[channel].send(messages);
  }
}

async function resumeExpansion(bulletin: Bulletin, deps: SweepDeps): Promise<void> {
  const places = new Map((await deps.segments.of(bulletin.id)).map((place) => [place.segment, place]));
  const isStale = (movedAt: string | undefined) =>
    deps.now() - fromIso(movedAt ?? bulletin.sealedAt ?? bulletin.createdAt) > segmentStaleMs;
  const messages = segmentMessages(bulletin.id);
  const unfinished = messages.filter(({ segment }) => places.get(segmentKey(segment))?.done !== true);
  // When every segment is done only the count is missing, and any worker of the bulletin will make it.
  const missing = unfinished.length > 0 ? unfinished : messages.slice(0, 1);
  const stale = missing.filter(({ segment }) => isStale(places.get(segmentKey(segment))?.movedAt));
  await deps.expansions.send(stale);
  if (stale.length > 0) deps.log.warn('expansion rescued', { bulletinId: bulletin.id, count: stale.length });
}

/** Ever more seldom as a bulletin ages: each walk reads all of its deliveries, and a dead receiver takes 36 hours. */
function isWalkDue(bulletin: Bulletin, now: number): boolean {
  const sealedAt = fromIso(bulletin.sealedAt ?? bulletin.createdAt);
  const walkedAt = bulletin.walkedAt === undefined ? sealedAt : fromIso(bulletin.walkedAt);
  const pause = Math.min(Math.max((now - sealedAt) / 4, minute), hour);
  return now - walkedAt >= pause;
}

async function lookAfter(bulletin: Bulletin, deps: SweepDeps): Promise<void> {
  const { open, total } = await walk(bulletin.id, deps);
  const isWhole = open === 0 && total === bulletin.sealedCount;
  if (open === 0 && !isWhole) deps.log.warn('counts do not reconcile', { bulletinId: bulletin.id, count: total });
  const at = toIso(deps.now());
  await changeBulletin(deps.bulletins, bulletin.id, (current) => ({
    ...current,
    version: current.version + 1,
    walkedAt: at,
    ...(isWhole ? { state: 'sent' as const, settledAt: at } : {}),
  }));
}
