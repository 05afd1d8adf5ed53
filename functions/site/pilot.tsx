import type { Hono } from 'hono';
import { inParallel } from '../../shared/in-parallel.ts';
import type { PilotStore } from '../../shared/pilot/store.ts';
import { type ClosedReports, closedFile, closedReport, pictureIn } from '../../shared/report/closed.ts';
import { Month, monthBefore, monthOf } from '../../shared/time.ts';
import type { WebEnv } from '../../shared/web/context.ts';
import { PilotPage } from './pilot-page.tsx';
import { ReportMissingPage, ReportPage } from './report-page.tsx';

export type PilotDeps = ClosedReports & {
  readonly pilot: Pick<PilotStore, 'get'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** The reports of at most so many months are listed: a pilot that lasts longer is no pilot. */
const mostMonths = 24;

const mediaTypes: Readonly<Record<string, string>> = {
  'report.pdf': 'application/pdf',
  'report.csv': 'text/csv; charset=utf-8',
  'report.json': 'application/json; charset=utf-8',
};

/** The pilot's gates, and the permanent pages of its reports. */
export function addPilot(app: Hono<WebEnv>, deps: PilotDeps): void {
  app.get('/kokeilu', async (c) => {
    const pilot = await deps.pilot.get();
    const months = monthsBack(monthOf(deps.now()), pilot?.startsOn.slice(0, 7));
    const found = await inParallel(months, 6, async (month) => closedReport(month, deps));
    const closed = found.flatMap((each) => (each === undefined ? [] : [each.content]));
    return c.html(<PilotPage here={c.var} pilot={pilot} closed={closed} />);
  });

  app.get('/raportti/:month', async (c) => {
    const month = Month.safeParse(c.req.param('month'));
    const found = month.success ? await closedReport(month.data, deps) : undefined;
    if (found === undefined) return c.html(<ReportMissingPage here={c.var} />, 404);
    return c.html(<ReportPage here={c.var} {...found} />);
  });

  app.get('/raportti/:month/:file', async (c) => {
    const month = Month.safeParse(c.req.param('month'));
    const name = c.req.param('file');
    const picture = /^kuva-([1-9])\.png$/.exec(name)?.[1];
    const type = picture === undefined ? mediaTypes[name] : 'image/png';
    const stored =
      month.success && type !== undefined
        ? await closedFile(month.data, picture === undefined ? name : 'report.html', deps)
        : undefined;
    const body = picture === undefined ? stored : stored && pictureIn(stored.toString(), Number(picture));
    if (body === undefined || type === undefined) return c.html(<ReportMissingPage here={c.var} />, 404);
    return c.body(new Uint8Array(body), 200, { 'content-type': type, 'cache-control': 'public, max-age=300' });
  });
}

/** The month before this one and those before it, back to the one in which the pilot began. */
function monthsBack(current: string, begins = ''): string[] {
  const months: string[] = [];
  for (let month = monthBefore(current); month >= begins && months.length < mostMonths; month = monthBefore(month)) {
    months.push(month);
  }
  return months;
}
