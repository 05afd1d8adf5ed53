import type { Locale } from '../../shared/language/locale.ts';
import { closedReport } from '../../shared/report/closed.ts';
import type { ReportStatus } from '../../shared/report/content.ts';
import { formsOf } from '../../shared/report/forms.ts';
import { monthBefore, monthOf, monthRange } from '../../shared/time.ts';
import { type CheckDeps, check } from './check.ts';
import { closeMonth } from './close.ts';
import { contentOf } from './content-of.ts';
import type { ReportEvent } from './event.ts';
import { preview } from './preview.ts';
import { tell } from './send.ts';
import { tellLeaders, type WeekDeps } from './week.ts';

export type ReportDeps = CheckDeps &
  WeekDeps & {
    /** The council's office. */
    readonly councilAddresses: readonly string[];
  };

/** What somebody who asked by hand gets. */
export type ReportResult = {
  readonly month: string;
  readonly status: ReportStatus;
  /** How many addresses were told. */
  readonly sent: number;
  /** Why nothing was sent although it was asked for. */
  readonly note?: string;
  /** The report's files by name, each in base64. */
  readonly files: Readonly<Record<string, string>>;
};

/** Does an errand of the clock, or makes the report of the month that somebody named. */
export async function report(event: ReportEvent, deps: ReportDeps): Promise<ReportResult | undefined> {
  if ('month' in event) return onWish(event, deps);
  switch (event.errand) {
    case 'close':
      await closeAndSend(monthBefore(monthOf(deps.now())), deps);
      return undefined;
    case 'preview':
      return void (await preview(deps));
    case 'check':
      return void (await check(deps));
    case 'week':
      return void (await tellLeaders(deps));
    default:
      return event.errand satisfies never;
  }
}

/** Each address gets one mail for a month, however often this runs and whatever is corrected later. */
async function closeAndSend(month: string, deps: ReportDeps): Promise<number> {
  const { firstClosedAt } = await closeMonth(month, deps);
  await tell({ kind: 'report', month }, firstClosedAt, deps.councilAddresses, deps);
  deps.log.info('report sent', { month, count: deps.councilAddresses.length });
  return deps.councilAddresses.length;
}

/** A closed month is given as it stands; another one as it would be, without closing it unless it is to be sent. */
async function onWish(
  { month, send, locale: wished }: { month: string; send: boolean; locale?: Locale | undefined },
  deps: ReportDeps,
): Promise<ReportResult> {
  const now = deps.now();
  const locale = wished ?? deps.locale;
  const isOver = now >= monthRange(month).end;
  const sent = send && isOver ? await closeAndSend(month, deps) : 0;
  const closed = (await closedReport(month, deps))?.content;
  const content = closed ?? (await contentOf({ month, now }, deps));
  const forms =
    closed === undefined || locale !== deps.locale ? await formsOf(content, locale) : await storedForms(month, deps);
  const files = [...forms].map(([name, body]) => [name, body.toString('base64')]);
  deps.log.info('report made', { month, state: content.status, count: sent });
  return {
    month,
    status: content.status,
    sent,
    ...(send && !isOver ? { note: unsent(month) } : {}),
    files: Object.fromEntries(files),
  };
}

/** The files of a closed month, as they were stored. */
async function storedForms(month: string, { reports, files }: ReportDeps): Promise<Map<string, Buffer>> {
  const report = await reports.get(month);
  const forms = new Map<string, Buffer>();
  for (const name of Object.keys(report?.files ?? {})) {
    const body = report && (await files.get(report.edition, name));
    if (body !== undefined) forms.set(name, body);
  }
  return forms;
}

const unsent = (month: string): string =>
  `${month} is not over yet, so its report was not sent: send it when the month has ended.`;
