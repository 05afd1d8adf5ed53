import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type SegmentMessage, segmentKey, segmentMessages } from '../../shared/bulletin/segment.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { noticeGroup } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { segmentStaleMs, stalledAfterMs } from '../../shared/delivery/timing.ts';
import type { Queue } from '../../shared/queue.ts';
import { day, fromIso, hour, minute, toIso } from '../../shared/time.ts';
import { type DueDeps, queueDue } from './due.ts';
import { type WalkDeps, walk } from './walk.ts';

export type SweepDeps = DueDeps &
  WalkDeps & {
    readonly bulletins: Pick<BulletinStore, 'get' | 'save' | 'readableInState'>;
    readonly segments: Pick<SegmentStore, 'of'>;
    readonly deliveries: Pick<DeliveryStore, 'count'>;
    readonly expansions: Queue<SegmentMessage>;
  };

/** The newest so many open bulletins are looked after; more at once than a year has is a sign that none gets closed. */
const mostOpenBulletins = 200;
/** Notices of so many days are looked after; every retry of theirs is over by then. */
const noticeDays = 3;

/**
 * Puts back on its queue whatever is due or stuck: deliveries whose wait is over, expansions and deliveries that a crash
 * left behind. Closes the bulletins whose every delivery has its outcome. Running it twice, or two at once, does no harm.
 * What cannot be swept (a row that does not fit its schema) holds up nothing else: it throws when the rest is done. That it
 * came to its end is counted all the same: what failed rings by itself, and silence means that nothing is swept.
 */
export async function sweep(deps: SweepDeps): Promise<void> {
  const days = Array.from({ length: noticeDays }, (_, ago) => noticeGroup(toIso(deps.now() - ago * day)));
  const swept = eachInTurn([
    () => queueDue(deps),
    () => sweepBulletins(deps),
    ...days.map((group) => async () => {
      const { unreadable } = await walk(group, deps);
      if (unreadable > 0) throw new Error(`${unreadable} deliveries of ${group} cannot be read`);
    }),
  ]);
  await swept.finally(() => deps.metrics.count('SweepsFinished', 1));
}

/** Does one piece of work after the other, whatever becomes of those before; throws the first error at the end. */
async function eachInTurn(works: readonly (() => Promise<void>)[]): Promise<void> {
  const results: PromiseSettledResult<void>[] = [];
  for (const work of works) results.push(...(await Promise.allSettled([work()])));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function sweepBulletins(deps: SweepDeps): Promise<void> {
  const { bulletins, unreadable } = await deps.bulletins.readableInState('sending', mostOpenBulletins);
  const count = bulletins.length + unreadable;
  if (count >= mostOpenBulletins) deps.log.warn('more open bulletins than are looked after', { count });
  if (unreadable > 0) deps.log.warn('bulletins unreadable', { count: unreadable });
  await eachInTurn([
    ...bulletins.map((bulletin) => () => sweepBulletin(bulletin, deps)),
    async () => {
      if (unreadable > 0) throw new Error(`${unreadable} open bulletins cannot be read`);
    },
  ]);
}

async function sweepBulletin(bulletin: Bulletin, deps: SweepDeps): Promise<void> {
  if (bulletin.sealedCount === undefined) {
    await resumeExpansion(bulletin, deps);
    if (isOld(bulletin, deps.now())) tellStalled(bulletin, deps);
  } else if (isWalkDue(bulletin, deps.now())) await lookAfter(bulletin, bulletin.sealedCount, deps);
}

/** Old enough that it is fanned out, and that something of it has arrived. */
function isOld(bulletin: Bulletin, now: number): boolean {
  return now - fromIso(bulletin.sealedAt ?? bulletin.createdAt) > stalledAfterMs;
}

function tellStalled({ id: bulletinId }: Bulletin, deps: SweepDeps): void {
  deps.log.warn('bulletin stalled', { bulletinId });
  deps.metrics.count('BulletinsStalled', 1);
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

async function lookAfter(bulletin: Bulletin, sealedCount: number, deps: SweepDeps): Promise<void> {
  const { id } = bulletin;
  const { open, arrived, total, unreadable } = await walk(id, deps);
  const isOver = open === 0 && unreadable === 0;
  if (isOver && total < sealedCount) {
    deps.log.warn('counts do not reconcile', { bulletinId: id, count: total });
    deps.metrics.count('BulletinsUnreconciled', 1);
  }
  if (total > 0 && arrived === 0 && (isOver || isOld(bulletin, deps.now()))) tellStalled(bulletin, deps);
  // More than were counted when the last segment ended: a second worker on a segment, slower than the count, made them.
  // One that came while we walked was perhaps not seen, so nothing is closed before a count agrees with the walk.
  const isWhole = isOver && total >= sealedCount && (await deps.deliveries.count(id)) === total;
  const at = toIso(deps.now());
  await changeBulletin(deps.bulletins, id, (current) => ({
    ...current,
    version: current.version + 1,
    walkedAt: at,
    ...(isWhole ? { state: 'sent' as const, settledAt: at, sealedCount: total } : {}),
  }));
  if (unreadable > 0) throw new Error(`${unreadable} deliveries of ${id} cannot be read`);
}
