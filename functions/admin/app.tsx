import type { Hono } from 'hono';
import { requireStaff, type StaffEnv } from '../../shared/staff/require-staff.tsx';
import { addSignIn, type SignInDeps } from '../../shared/staff/sign-in.tsx';
import { createApp } from '../../shared/web/app.tsx';
import { addAudit } from './audit/routes.tsx';
import { addCorrect } from './correct/routes.tsx';
import { addDeeds } from './deeds/routes.tsx';
import type { Deps } from './deps.ts';
import { addDesk } from './desk/routes.tsx';
import { addFollow } from './follow/routes.tsx';
import { frameOf } from './frame.tsx';
import { addImage } from './image/routes.tsx';
import { addImport } from './import/routes.tsx';
import { MissingPage } from './missing-page.tsx';
import { addPartners } from './partners/routes.tsx';
import { addPilot } from './pilot/routes.tsx';
import { addProspects } from './prospects/routes.tsx';
import { addQuestions } from './questions/routes.tsx';
import { addReports } from './reports/routes.tsx';
import { addSend } from './send/routes.tsx';
import { addWrite } from './write/routes.tsx';

/**
 * Three language versions, each with a text for five channels, of 4,000 code points are let through whatever they hold:
 * the worst, an emoji, is 12 bytes in a form.
 */
const maxBody = 1024 * 1024;

/** The pages of the staff, all behind sign-in. */
export function adminApp(deps: Deps & SignInDeps): Hono<StaffEnv> {
  const app = createApp<StaffEnv>({ siteUrl: deps.siteUrl, maxBody });
  addSignIn(app, deps);
  app.use('/hallinta', requireStaff(deps));
  app.use('/hallinta/*', requireStaff(deps));

  addDesk(app, deps);
  addProspects(app, deps);
  addImport(app, deps);
  addPartners(app, deps);
  addWrite(app, deps);
  addImage(app, deps);
  addSend(app, deps);
  addCorrect(app, deps);
  addFollow(app, deps);
  addQuestions(app, deps);
  addDeeds(app, deps);
  addAudit(app, deps);
  addPilot(app, deps);
  addReports(app, deps);
  app.all('/hallinta/*', async (c) => c.html(<MissingPage frame={await frameOf(c, deps)} section="desk" />, 404));
  return app;
}
