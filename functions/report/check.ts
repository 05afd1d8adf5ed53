import { type DeliveryState, noticeGroup, shardsOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { Log } from '../../shared/log.ts';
import type { Report } from '../../shared/report/store.ts';
import { day, localDateOf, monthBefore, monthOf, monthRange } from '../../shared/time.ts';
import { type CloseDeps, lookAgain } from './close.ts';
import { type SendDeps, tell } from './send.ts';

export type CheckDeps = CloseDeps &
  Omit<SendDeps, 'deliveries'> & {
    readonly deliveries: Pick<DeliveryStore, 'create' | 'inShard'>;
    readonly staffAddresses: readonly string[];
    readonly log: Log;
  };

/**
 * Late records are looked for this long after a month's end. The rows of a community that left are forgotten after 28
 * days, so later the same month would no longer count the same communities.
 */
const lookAgainFor = 27 * day;

const failed: ReadonlySet<DeliveryState> = new Set(['permanent-failure', 'suppressed', 'dead', 'unknown']);

/**
 * The errand of each morning but the first of the month:
 * 1. Without a report of the month before it throws, so that the check ends where a report that failed does: among the
 *    dead letters of the report, which ring.
 * 2. Staff are told, once, if the report did not reach all of the council's addresses.
 * 3. The figures are looked at again, and corrected in a new version if they changed.
 */
export async function check(deps: CheckDeps): Promise<void> {
  const now = deps.now();
  if (localDateOf(now).endsWith('-01')) return;
  const month = monthBefore(monthOf(now));
  const report = await deps.reports.get(month);
  if (report === undefined) throw new Error(`The report of ${month} was not made`);
  const lost = await lostOf(report, deps);
  if (lost > 0) await tell({ kind: 'report-undelivered', month }, report.firstClosedAt, deps.staffAddresses, deps);
  const corrected = now < monthRange(month).end + lookAgainFor ? await lookAgain(month, deps) : undefined;
  deps.log.info('report is there', { month, count: lost, state: corrected === undefined ? 'same' : 'corrected' });
}

/** How many of the council's addresses the report did not reach. Its mails are in the group of the day it was closed on. */
async function lostOf({ month, firstClosedAt }: Report, { deliveries }: CheckDeps): Promise<number> {
  let lost = 0;
  for (const shard of shardsOf(noticeGroup(firstClosedAt))) {
    for await (const page of deliveries.inShard(shard)) {
      const mails = page.filter(({ matter }) => matter.kind === 'report' && matter.month === month);
      lost += mails.filter(({ state }) => failed.has(state)).length;
    }
  }
  return lost;
}
