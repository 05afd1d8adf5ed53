import { ReportContent } from './content.ts';
import type { ReportFileStore } from './file-store.ts';
import type { Report, ReportStore } from './store.ts';

/** Where closed reports are read from. */
export type ClosedReports = {
  readonly reports: Pick<ReportStore, 'get'>;
  readonly files: Pick<ReportFileStore, 'get'>;
};

/** The report of a closed month that stands, with what it says; nothing if the month is not closed. */
export async function closedReport(
  month: string,
  { reports, files }: ClosedReports,
): Promise<{ readonly report: Report; readonly content: ReportContent } | undefined> {
  const report = await reports.get(month);
  if (report === undefined) return undefined;
  const file = await files.get(report.edition, 'report.json');
  if (file === undefined) throw new Error(`the report of ${month} has no content under ${report.edition}`);
  return { report, content: ReportContent.parse(JSON.parse(file.toString())) };
}

/** A file of the report of a closed month, as it was stored; nothing if there is none. */
export async function closedFile(month: string, name: string, { reports, files }: ClosedReports) {
  const report = await reports.get(month);
  return report && files.get(report.edition, name);
}

/** The picture of a number (1 for the first) in a report's page; nothing if it has no such. */
export function pictureIn(page: string, number: number): Buffer | undefined {
  const [, data] = [...page.matchAll(/src="data:image\/png;base64,([^"]+)"/g)][number - 1] ?? [];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}
