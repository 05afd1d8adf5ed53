import type { Hono } from 'hono';
import { awaitsAnswer } from '../../../shared/partner/vetting.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { DeskPage } from './desk-page.tsx';

const draftsShown = 5;
const sentShown = 3;

/** Where staff arrive: what waits for them, and where they left off. */
export function addDesk(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta', async (c) => {
    const [frame, applicants, drafts, sending, sent] = await Promise.all([
      frameOf(c, deps),
      deps.partners.inState('confirmed'),
      deps.bulletins.inState('draft', draftsShown),
      deps.bulletins.inState('sending', sentShown),
      deps.bulletins.inState('sent', sentShown),
    ]);
    const newest = [...sending, ...sent].toSorted((a, b) => (b.sealedAt ?? '').localeCompare(a.sealedAt ?? ''));
    return c.html(
      <DeskPage
        frame={frame}
        applicants={applicants.filter((each) => !awaitsAnswer(each))}
        drafts={drafts}
        sent={newest.slice(0, sentShown)}
      />,
    );
  });
}
