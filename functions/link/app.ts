import type { Hono } from 'hono';
import { newestOf, versionsOf } from '../../shared/bulletin/chain.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { type Log, nameOf } from '../../shared/log.ts';
import type { Keys } from '../../shared/secret.ts';
import { isRobot } from '../../shared/visit/robot.ts';
import { readShortLink } from '../../shared/visit/short-link.ts';
import type { VisitStore } from '../../shared/visit/store.ts';
import type { Visit } from '../../shared/visit/visit.ts';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { inLocale } from '../../shared/web/public-page.tsx';

/** What a request of the HTTP API tells besides the request itself. */
export type LinkEnv = WebEnv & {
  Bindings: { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } };
};

export type Deps = {
  readonly siteUrl: string;
  readonly bulletins: Pick<BulletinStore, 'get' | 'withCode' | 'correctionsOf'>;
  readonly visits: Pick<VisitStore, 'count'>;
  readonly keys: () => Promise<Keys>;
  readonly log: Log;
};

/**
 * The short link in a community's post: counts the visit, unless it is a robot's, and leads to the version of the bulletin
 * that counts. The count is the one effect that a GET of ours has, and nothing depends on it: if it fails, the reader
 * gets the page all the same.
 */
export function linkApp(deps: Deps): Hono<LinkEnv> {
  const app = createApp<LinkEnv>({ siteUrl: deps.siteUrl });
  app.get('/l/:link', async (c) => {
    const link = readShortLink(c.req.param('link'), (await deps.keys()).links);
    const bulletin = link && (await deps.bulletins.withCode(link.code)).at(-1);
    // The page that checks codes says what a link that leads nowhere may be.
    if (bulletin === undefined) return c.redirect(inLocale('/tarkista/ei-koodia', c.var.locale));
    const browser = c.req.header('user-agent');
    const purpose = c.req.header('sec-purpose') ?? c.req.header('purpose');
    if (link?.mark !== undefined && c.req.method === 'GET' && !isRobot({ userAgent: browser, purpose })) {
      const address = c.env?.requestContext?.http?.sourceIp ?? '';
      await count({ bulletinId: bulletin.id, mark: link.mark, from: [address, browser ?? ''] }, deps);
    }
    const newest = newestOf(await versionsOf(bulletin, deps.bulletins));
    return c.redirect(inLocale(`/tiedote/${newest.id}`, c.var.locale));
  });
  return app;
}

async function count(visit: Visit, deps: Deps): Promise<void> {
  try {
    await deps.visits.count(visit);
  } catch (error) {
    deps.log.warn('visit not counted', { bulletinId: visit.bulletinId, error: nameOf(error) });
  }
}
