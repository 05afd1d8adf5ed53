import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { courseOf, stop, stopFor } from '../../shared/bulletin/course.ts';
import { type SegmentMessage, segmentKey, segmentMessages } from '../../shared/bulletin/segment.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { segmentStaleMs, stalledAfterMs } from '../../shared/delivery/timing.ts';
import type { Queue } from '../../shared/queue.ts';
import { fromIso, hour, minute, toIso } from '../../shared/time.ts';
import { recordSent, type ScheduledDeps } from './scheduled.ts';
import { type StoppedDeps, tellStopped } from './stopped.ts';
import { type WalkDeps, walk } from './walk.ts';

export type BulletinDeps = WalkDeps &
  StoppedDeps &
  Pick<ScheduledDeps, 'audit' | 'questions'> & {
    readonly bulletins: Pick<BulletinStore, 'get' | 'save'>;
    readonly segments: Pick<SegmentStore, 'of'>;
    readonly deliveries: Pick<DeliveryStore, 'count' | 'create'>;
    readonly expansions: Queue<SegmentMessage>;
  };

/** Looks after one open bulletin: its fan-out, its deliveries, what staff asked for, and whether it must be stopped. */
export async function sweepBulletin(bulletin: Bulletin, deps: BulletinDeps): Promise<void> {
  if (bulletin.halt?.kind === 'stopped' && bulletin.halt.told === undefined) await tellStopped(bulletin, deps);
  if (bulletin.sealedCount === undefined) {
    await recordSent(bulletin, deps);
    await resumeExpansion(bulletin, deps);
    if (courseOf(bulletin) === 'open' && isOld(bulletin, deps.now())) tellStalled(bulletin, deps);
  } else if (isWalkDue(bulletin, deps.now())) await lookAfter(bulletin, bulletin.sealedCount, deps);
}

/** When it began to go out: sealed, or resumed later. */
const beganAt = ({ createdAt, sealedAt, resumedAt }: Bulletin): number => fromIso(resumedAt ?? sealedAt ?? createdAt);

/** Old enough that it is fanned out, and that something of it has arrived. */
function isOld(bulletin: Bulletin, now: number): boolean {
  return now - beganAt(bulletin) > stalledAfterMs;
}

function tellStalled({ id: bulletinId }: Bulletin, deps: BulletinDeps): void {
  deps.log.warn('bulletin stalled', { bulletinId });
  deps.metrics.count('BulletinsStalled', 1);
}

async function resumeExpansion(bulletin: Bulletin, deps: BulletinDeps): Promise<void> {
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

/**
 * At once if staff asked for something; else ever more seldom as a bulletin ages: each walk reads all of its deliveries,
 * and a dead receiver takes 36 hours.
 */
function isWalkDue(bulletin: Bulletin, now: number): boolean {
  if (bulletin.wish !== undefined || courseOf(bulletin) === 'cancelled') return true;
  const began = beganAt(bulletin);
  const walkedAt = bulletin.walkedAt === undefined ? began : fromIso(bulletin.walkedAt);
  const pause = Math.min(Math.max((now - began) / 4, minute), hour);
  return now - walkedAt >= pause;
}

async function lookAfter(bulletin: Bulletin, sealedCount: number, deps: BulletinDeps): Promise<void> {
  const { id, wish, resumedAt: since } = bulletin;
  const course = courseOf(bulletin);
  const { open, arrived, asWished, total, unreadable, mails, changed, isUnfinished } = await walk(id, deps, {
    course,
    wish,
    since,
  });
  const isOver = open === 0 && unreadable === 0 && changed === 0;
  if (isOver && total < sealedCount) {
    deps.log.warn('counts do not reconcile', { bulletinId: id, count: total });
    deps.metrics.count('BulletinsUnreconciled', 1);
  }
  const isSilent = total > asWished && arrived === 0 && course === 'open';
  if (isSilent && (isOver || isOld(bulletin, deps.now()))) tellStalled(bulletin, deps);
  // More than were counted when the last segment ended: a second worker on a segment, slower than the count, made them.
  // One that came while we walked was perhaps not seen, so nothing is closed before a count agrees with the walk.
  const isWhole = isOver && total >= sealedCount && (await deps.deliveries.count(id)) === total;
  const why = open > 0 ? stopFor(mails) : undefined;
  await changeBulletin(deps.bulletins, id, (current) => {
    const at = toIso(deps.now());
    const walked = { ...withoutDone(current, isUnfinished ? undefined : bulletin), version: current.version + 1 };
    // What staff asked for meanwhile comes first.
    if (isWhole && walked.wish === undefined) {
      return { ...walked, walkedAt: at, state: 'sent', settledAt: at, sealedCount: total };
    }
    const stopped = why !== undefined && current.resumedAt === since ? stop(walked, why, deps.now()) : undefined;
    return {
      ...(stopped?.kind === 'changed' ? { ...stopped.bulletin, version: walked.version } : walked),
      walkedAt: at,
    };
  });
  if (unreadable > 0) throw new Error(`${unreadable} deliveries of ${id} cannot be read`);
}

/** The bulletin without the wish that this sweep saw and carried out. */
function withoutDone(current: Bulletin, seen: Bulletin | undefined): Bulletin {
  if (current.wish === undefined || seen?.wish === undefined || current.wish.at !== seen.wish.at) return current;
  const { wish: _, ...rest } = current;
  return rest;
}
