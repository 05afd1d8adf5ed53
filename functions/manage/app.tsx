import type { Hono } from 'hono';
import { createApp } from '../../shared/web/app.tsx';
import { addAccounts } from './accounts/routes.tsx';
import type { Deps } from './deps.ts';
import { addEnter } from './enter/routes.tsx';
import { addLeave } from './leave/routes.tsx';
import { addListed } from './listed/routes.tsx';
import { NoCommunityPage } from './no-community-page.tsx';
import { addOverview } from './overview/routes.tsx';
import { choicePath } from './paths.ts';
import { addPeople } from './people/routes.tsx';
import { deputiesOnlyLook, type ManageEnv, requireCommunity, requireMaintainer } from './require-maintainer.tsx';
import { addWebhooks } from './webhooks/routes.tsx';
import { addWishes } from './wishes/routes.tsx';

/**
 * The pages where maintainers manage their communities. They come in by a link in a mail, never by a password. A section
 * of a community is a folder with `routes.tsx`, whose paths begin with `/oma/yhteiso/:partnerId/`.
 */
export function manageApp(deps: Deps): Hono<ManageEnv> {
  const app = createApp<ManageEnv>({ siteUrl: deps.siteUrl });
  addEnter(app, deps);
  app.use(choicePath, requireMaintainer(deps));
  app.use('/oma/yhteiso/*', requireMaintainer(deps));
  app.use('/oma/yhteiso/:partnerId', requireCommunity(), deputiesOnlyLook());
  app.use('/oma/yhteiso/:partnerId/*', requireCommunity(), deputiesOnlyLook());
  addOverview(app, deps);
  addLeave(app, deps);
  addListed(app, deps);
  addWishes(app, deps);
  addAccounts(app, deps);
  addPeople(app, deps);
  addWebhooks(app, deps);
  app.all('/oma/yhteiso/*', (c) => c.html(<NoCommunityPage here={c.var} />, 404));
  return app;
}
