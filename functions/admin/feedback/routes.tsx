import type { Hono } from 'hono';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { Month, monthBefore, monthOf, monthRange } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { FeedbackPage } from './feedback-page.tsx';

/** What residents have told us, by month. */
export function addFeedback(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/palautteet', async (c) => {
    const current = monthOf(deps.now());
    const month = Month.safeParse(c.req.query('kuukausi')).data ?? current;
    const [frame, feedback] = await Promise.all([frameOf(c, deps), deps.questions.inMonth(month)]);
    const later = month < current ? monthOf(monthRange(month).end) : undefined;
    return c.html(
      <FeedbackPage frame={frame} month={month} earlier={monthBefore(month)} later={later} feedback={feedback} />,
    );
  });
}
