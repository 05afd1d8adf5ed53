import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { choicePath, communityPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { ChoicePage } from './choice-page.tsx';
import { OverviewPage } from './overview-page.tsx';

/** Which community, and how it stands. */
export function addOverview(app: Hono<ManageEnv>, deps: Pick<Deps, 'now'>): void {
  app.get(choicePath, (c) => {
    const [only, ...others] = c.var.communities;
    if (only !== undefined && others.length === 0) {
      return c.redirect(communityPath(only.partner.id, c.var.locale), 303);
    }
    return c.html(<ChoicePage here={c.var} communities={c.var.communities} />);
  });

  app.get('/oma/yhteiso/:partnerId', (c) => c.html(<OverviewPage frame={c.var} now={deps.now()} />));
}
