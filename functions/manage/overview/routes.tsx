import type { Hono } from 'hono';
import { toIso } from '../../../shared/time.ts';
import { trainingUrl } from '../../../shared/training/training.ts';
import type { Deps } from '../deps.ts';
import { choicePath, communityPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { ChoicePage } from './choice-page.tsx';
import { OverviewPage } from './overview-page.tsx';

/** Which community, and how it stands. */
export function addOverview(app: Hono<ManageEnv>, deps: Pick<Deps, 'now' | 'keys' | 'siteUrl'>): void {
  app.get(choicePath, (c) => {
    const [only, ...others] = c.var.communities;
    if (only !== undefined && others.length === 0) {
      return c.redirect(communityPath(only.partner.id, c.var.locale), 303);
    }
    return c.html(<ChoicePage here={c.var} communities={c.var.communities} />);
  });

  app.get('/oma/yhteiso/:partnerId', async (c) => {
    const { community, locale } = c.var;
    const now = deps.now();
    const { links } = await deps.keys();
    const url = trainingUrl(
      { partnerId: community.partner.id, maintainerId: community.maintainer.id, locale },
      { siteUrl: deps.siteUrl, key: links, from: toIso(now) },
    );
    return c.html(<OverviewPage frame={c.var} now={now} trainingUrl={url} />);
  });
}
