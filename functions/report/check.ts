import type { Log } from '../../shared/log.ts';
import type { ReportStore } from '../../shared/report/store.ts';
import { monthBefore, monthOf } from '../../shared/time.ts';

export type CheckDeps = {
  readonly reports: Pick<ReportStore, 'get'>;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Whether the report of the month before was made. If not it throws, so that the check ends where a report that failed
 * does: among the dead letters of the report, which ring.
 */
export async function check(deps: CheckDeps): Promise<void> {
  const month = monthBefore(monthOf(deps.now()));
  if ((await deps.reports.get(month)) === undefined) throw new Error(`The report of ${month} was not made`);
  deps.log.info('report is there', { month });
}
