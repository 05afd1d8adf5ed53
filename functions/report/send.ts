import { type NoticeDeps, noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import type { ReportFigures } from '../../shared/report/figures.ts';
import type { ReportStore } from '../../shared/report/store.ts';

export type SendDeps = NoticeDeps & {
  readonly reports: Pick<ReportStore, 'keepFirst'>;
  /** The council's office. */
  readonly addresses: readonly string[];
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Keeps the figures of a finished month and tells the council's addresses of them. However often this runs, the figures
 * that were kept first are the ones that are mailed, and each address gets one mail.
 * @returns the figures that stand.
 */
export async function send(figures: ReportFigures, deps: SendDeps): Promise<ReportFigures> {
  const { month, computedAt } = figures;
  const kept = await deps.reports.keepFirst({ month, version: 1, computedAt, figures });
  for (const address of deps.addresses) {
    const notice = noticeOf({
      matter: { kind: 'report', month },
      channel: 'email',
      to: { address },
      at: kept.computedAt,
      now: deps.now(),
    });
    await sendNotice(notice, deps);
  }
  return kept.figures;
}
