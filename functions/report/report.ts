import type { Log } from '../../shared/log.ts';
import { reportCsv } from '../../shared/report/csv.ts';
import type { ReportFigures, ReportStatus } from '../../shared/report/figures.ts';
import { reportHtml } from '../../shared/report/html.tsx';
import type { ReportStore } from '../../shared/report/store.ts';
import { reportText } from '../../shared/report/text.ts';
import { compute } from './compute.ts';
import { type ReportEvent, wishOf } from './event.ts';
import { type GatherDeps, gather } from './gather.ts';
import { type SendDeps, send } from './send.ts';

export type ReportDeps = GatherDeps &
  SendDeps & {
    readonly reports: Pick<ReportStore, 'get' | 'keepFirst'>;
    readonly log: Log;
  };

export type ReportResult = {
  readonly month: string;
  readonly status: ReportStatus;
  /** How many addresses were told. */
  readonly sent: number;
  /** Why nothing was sent although it was asked for. */
  readonly note?: string;
  /** The report's files by name. */
  readonly files: Readonly<Record<string, string>>;
};

/**
 * Gathers, computes, and sends if that is wished and the month is over. A month whose report was sent is not computed
 * again: what was decided on stays readable as it was.
 */
export async function report(event: ReportEvent, deps: ReportDeps): Promise<ReportResult> {
  const now = deps.now();
  const wish = wishOf(event, now);
  const stored = await deps.reports.get(wish.month);
  const found = stored?.figures ?? compute(await gather(wish.month, now, deps));
  const sends = wish.send && found.status === 'final';
  const figures = sends ? await send(found, deps) : found;
  const sent = sends ? deps.addresses.length : 0;
  deps.log.info('report made', { month: wish.month, state: figures.status, count: sent });
  return {
    month: wish.month,
    status: figures.status,
    sent,
    ...(wish.send && !sends ? { note: unsent(wish.month) } : {}),
    files: filesOf(figures),
  };
}

function filesOf(figures: ReportFigures): Record<string, string> {
  return {
    'report.html': reportHtml(figures),
    'report.txt': reportText(figures),
    'report.csv': reportCsv(figures),
  };
}

const unsent = (month: string): string =>
  `${month} is not over yet, so its report was not sent: send it when the month has ended.`;
