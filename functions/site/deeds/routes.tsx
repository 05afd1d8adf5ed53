import type { Hono } from 'hono';
import type { Deed } from '../../../shared/deed/deed.ts';
import type { DeedStore } from '../../../shared/deed/store.ts';
import { idOf } from '../../../shared/ids.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { atomHeaders } from '../atom.ts';
import { kept } from '../kept.ts';
import { deedsFeed, feedPath } from './feed.tsx';
import { DeedMissingPage, DeedPage, DeedsPage } from './pages.tsx';

export type DeedsDeps = {
  readonly siteUrl: string;
  readonly deeds: Pick<DeedStore, 'get' | 'inState'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** "You said, we did": what came of what people told, on a page, each entry at its own address, and as a feed. */
export function addDeeds(app: Hono<WebEnv>, deps: DeedsDeps): void {
  const published = kept(async () => (await deps.deeds.inState('published')).toSorted(newestFirst), deps.now);

  app.get('/te-sanoitte', async (c) => c.html(<DeedsPage here={c.var} deeds={await published()} />));

  app.get(feedPath, async (c) => {
    const feed = deedsFeed({ deeds: await published(), locale: c.var.locale, siteUrl: deps.siteUrl });
    return c.body(feed, 200, atomHeaders);
  });

  app.get('/te-sanoitte/:id', async (c) => {
    const id = idOf('ded').safeParse(c.req.param('id'));
    const deed = id.success ? await deps.deeds.get(id.data) : undefined;
    // A draft is nobody's business yet, not even that there is one.
    if (deed?.state !== 'published') return c.html(<DeedMissingPage here={c.var} />, 404);
    return c.html(<DeedPage here={c.var} deed={deed} />);
  });
}

const newestFirst = (a: Deed, b: Deed): number =>
  (b.publishedAt ?? b.createdAt).localeCompare(a.publishedAt ?? a.createdAt);
