import { auditEntry } from '../../shared/audit/audit.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { closedReport } from '../../shared/report/closed.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import type { ReportFileStore } from '../../shared/report/file-store.ts';
import { formsOf, sha256 } from '../../shared/report/forms.ts';
import type { Report, ReportStore } from '../../shared/report/store.ts';
import { toIso } from '../../shared/time.ts';
import { type ContentDeps, contentOf } from './content-of.ts';

export type CloseDeps = ContentDeps & {
  readonly reports: ReportStore;
  readonly files: ReportFileStore;
  readonly audit: Pick<AuditStore, 'record' | 'inMonth'>;
  readonly locale: Locale;
};

/**
 * Closes a month that has ended: its figures and files are stored and stand from then on. Closing twice closes once; of two
 * at once the first one's report stands for both.
 */
export async function closeMonth(month: string, deps: CloseDeps): Promise<Report> {
  const closed = await deps.reports.get(month);
  if (closed !== undefined) return closed;
  const content = await contentOf({ month, now: deps.now() }, deps);
  if (content.status === 'kesken') throw new Error(`${month} is not over yet`);
  return keep(content, deps);
}

/**
 * Looks whether the figures of a closed month are still what they were. Something that was recorded late, or a cost entered
 * since, makes a new version that lists what changed.
 * @returns the version that stands, if it is a new one.
 */
export async function lookAgain(month: string, deps: CloseDeps): Promise<Report | undefined> {
  const before = (await closedReport(month, deps))?.content;
  if (before === undefined) return undefined;
  const content = await contentOf({ month, now: deps.now(), before }, deps);
  return content.changes.length === 0 ? undefined : keep(content, deps);
}

/**
 * Stores the files of a version, then makes it the one that stands. Files are named by their content, so whatever a crash
 * leaves behind, or another who closes at the same time writes, is never taken for them.
 */
async function keep(content: ReportContent, deps: CloseDeps): Promise<Report> {
  const { month, version } = content;
  const forms = await formsOf(content, deps.locale);
  const digests = Object.fromEntries([...forms].map(([name, body]) => [name, sha256(body)]));
  const edition = `${month}#${version}#${sha256(Buffer.from(JSON.stringify(digests))).slice(0, 16)}`;
  for (const [name, body] of forms) await deps.files.put({ edition, name, body });
  const closedAt = toIso(deps.now());
  const { firstClosedAt = closedAt } = (await deps.reports.get(month)) ?? {};
  const result = await deps.reports.close({ month, version, edition, closedAt, firstClosedAt, files: digests });
  const stands = await deps.reports.get(month);
  if (stands === undefined) throw new Error(`the report of ${month} was closed (${result}) and is not there`);
  const act = { kind: 'report-closed', version: stands.version } as const;
  await deps.audit.record(auditEntry({ subject: `rep_${month}`, at: stands.closedAt, by: { kind: 'system' }, act }));
  return stands;
}
