import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { type Delivery, noticeGroup, shardsOf } from '../../../shared/delivery/delivery.ts';
import { longestForeword } from '../../../shared/foreword/foreword.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { Report } from '../../../shared/report/store.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { Month, monthBefore, monthOf, toIso } from '../../../shared/time.ts';
import { paragraphs } from '../../../shared/web/fields.ts';
import { type FormState, newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { ReportPage, ReportsPage } from './pages.tsx';

/** A year is listed. */
const monthsListed = 12;

const ForewordForm = z.object({
  version: z.coerce.number().pipe(z.int().nonnegative()),
  text: paragraphs({ max: longestForeword }),
});

/** The council's reports: the foreword of the month that runs, and where a closed one went. */
export function addReports(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/raportit', async (c) => {
    const current = monthOf(deps.now());
    const names = Array.from({ length: monthsListed - 1 }).reduce<string[]>(
      (list) => [...list, monthBefore(list.at(-1) ?? current)],
      [current],
    );
    const [frame, ...months] = await Promise.all([
      frameOf(c, deps),
      ...names.map(async (month) => ({ month, report: await deps.reports.get(month) })),
    ]);
    const shown = months.filter(({ month, report }) => report !== undefined || month >= monthBefore(current));
    return c.html(<ReportsPage frame={frame} months={shown} current={current} />);
  });

  app.get('/hallinta/raportit/:month', (c) => page(c, deps));

  app.post('/hallinta/raportit/:month', async (c) => {
    const month = monthIn(c, deps);
    const posted = await readForm(c, ForewordForm);
    if (month === undefined) return missing(c, deps);
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      return page(c, deps, { form: posted, status: 422 });
    }
    if ((await deps.reports.get(month)) !== undefined) return page(c, deps, { status: 409 });
    const { version, text } = posted.value;
    const by = StaffMember.parse(c.var.staff);
    const at = toIso(deps.now());
    if ((await deps.forewords.save({ month, version, text, by, at })) === 'conflict') {
      return page(c, deps, { form: newForm(posted.input), status: 409, conflict: true });
    }
    const act = { kind: 'foreword-written', version } as const;
    await deps.audit.record(auditEntry({ subject: `rep_${month}`, at, by: byStaff(by), act }));
    return c.redirect(pagePath(`/hallinta/raportit/${month}`, staffLocaleOf(c.var.locale)), 303);
  });
}

async function page(
  c: Context<StaffEnv>,
  deps: Deps,
  given: { form?: FormState; status?: 422 | 409; conflict?: boolean } = {},
) {
  const month = monthIn(c, deps);
  if (month === undefined) return missing(c, deps);
  const [frame, report, foreword] = await Promise.all([
    frameOf(c, deps),
    deps.reports.get(month),
    deps.forewords.get(month),
  ]);
  const mails = report === undefined ? [] : await mailsOf(report, deps);
  const form = given.form ?? newForm({ text: [foreword?.text ?? ''] });
  return c.html(
    <ReportPage
      frame={frame}
      month={month}
      report={report}
      foreword={foreword}
      form={form}
      mails={mails}
      conflict={given.conflict ?? false}
    />,
    given.status ?? 200,
  );
}

/** The month that the address names, unless it has not begun. */
function monthIn(c: Context<StaffEnv>, { now }: Deps): string | undefined {
  const month = Month.safeParse(c.req.param('month')).data;
  return month !== undefined && month <= monthOf(now()) ? month : undefined;
}

/** The mails to the council, which are in the group of the day on which the month was first closed. */
async function mailsOf({ month, firstClosedAt }: Report, { deliveries }: Deps): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for (const shard of shardsOf(noticeGroup(firstClosedAt))) {
    for await (const rows of deliveries.inShard(shard)) {
      found.push(...rows.filter(({ matter }) => matter.kind === 'report' && matter.month === month));
    }
  }
  return found.sort((a, b) => (a.address ?? '').localeCompare(b.address ?? ''));
}

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="reports" />, 404);
