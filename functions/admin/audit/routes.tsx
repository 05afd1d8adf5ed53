import type { Hono } from 'hono';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { Month, monthBefore, monthOf, monthRange } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { AuditPage } from './audit-page.tsx';

/** Who did what, by month. */
export function addAudit(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/loki', async (c) => {
    const current = monthOf(deps.now());
    const month = Month.safeParse(c.req.query('kuukausi')).data ?? current;
    const [frame, entries] = await Promise.all([frameOf(c, deps), deps.audit.inMonth(month)]);
    const later = month < current ? monthOf(monthRange(month).end) : undefined;
    return c.html(
      <AuditPage frame={frame} month={month} earlier={monthBefore(month)} later={later} entries={entries} />,
    );
  });
}
