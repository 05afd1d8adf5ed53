import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { noticeGroup } from '../../shared/delivery/delivery.ts';
import { day, toIso } from '../../shared/time.ts';
import { type BulletinDeps, sweepBulletin } from './bulletin.ts';
import { type BuryDeps, buryDeadLetters } from './bury.ts';
import { type DueDeps, queueDue } from './due.ts';
import { type ScheduledDeps, sendScheduled } from './scheduled.ts';
import { type WalkDeps, walk } from './walk.ts';

export type SweepDeps = DueDeps &
  BuryDeps &
  WalkDeps &
  ScheduledDeps &
  BulletinDeps & { readonly bulletins: Pick<BulletinStore, 'get' | 'save' | 'readableInState'> };

/** The newest so many open bulletins are looked after; more at once than a year has is a sign that none gets closed. */
const mostOpenBulletins = 200;
/** Notices of so many days are looked after: their retries are over sooner, but for a week the operator may redrive them. */
const noticeDays = 7;

/**
 * Sends what was scheduled for now, and puts back on its queue whatever is due or stuck: deliveries whose wait is over, expansions and deliveries that a crash
 * left behind. Closes the bulletins whose every delivery has its outcome. Running it twice, or two at once, does no harm.
 * What cannot be swept (a row that does not fit its schema) holds up nothing else: it throws when the rest is done. That it
 * came to its end is counted all the same: what failed rings by itself, and silence means that nothing is swept.
 */
export async function sweep(deps: SweepDeps): Promise<void> {
  const days = Array.from({ length: noticeDays }, (_, ago) => noticeGroup(toIso(deps.now() - ago * day)));
  const swept = eachInTurn([
    () => buryDeadLetters(deps),
    () => queueDue(deps),
    () => sendScheduled(deps),
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
