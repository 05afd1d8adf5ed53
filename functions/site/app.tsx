import type { Context, Hono } from 'hono';
import { isSealed } from '../../shared/bulletin/bulletin.ts';
import { versionsOf } from '../../shared/bulletin/chain.ts';
import { openDraft } from '../../shared/bulletin/draft-link.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { idOf } from '../../shared/ids.ts';
import type { ImageStore } from '../../shared/image/store.ts';
import { Municipality, PartnerKind } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { Retention } from '../../shared/question/retention.ts';
import type { Keys } from '../../shared/secret.ts';
import { createApp } from '../../shared/web/app.tsx';
import { assets } from '../../shared/web/assets.ts';
import type { WebEnv } from '../../shared/web/context.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import { addAnswers } from './answers/routes.tsx';
import { fileAt } from './assets.ts';
import { BulletinMissingPage, BulletinPage } from './bulletin-page.tsx';
import { checkCode } from './check.ts';
import { CheckPage } from './check-page.tsx';
import { addDeeds, type DeedsDeps } from './deeds/routes.tsx';
import { DraftClosedPage, DraftPage } from './draft-page.tsx';
import { FrontPage } from './front-page.tsx';
import { addImageFiles } from './image-files.ts';
import { listedPartners } from './listed.ts';
import { addPilot, type PilotDeps } from './pilot.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { RegisterPage } from './register-page.tsx';

/** The pages that anybody may read, and the files that all our pages link to. Every other path gets a helpful 404. */
export function siteApp(
  deps: PilotDeps &
    DeedsDeps & {
      readonly siteUrl: string;
      readonly retention: Retention;
      readonly bulletins: Pick<BulletinStore, 'get' | 'withCode' | 'correctionsOf' | 'newestAnswers'>;
      readonly partners: Pick<PartnerStore, 'inState'>;
      readonly keys: () => Promise<Keys>;
      readonly images: Pick<ImageStore, 'get'>;
    },
): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });

  app.get('/', (c) => c.html(<FrontPage here={c.var} />));
  app.get('/tietosuoja', (c) => c.html(<PrivacyPage here={c.var} retention={deps.retention} />));

  addPilot(app, deps);
  addAnswers(app, deps);
  addDeeds(app, deps);
  addImageFiles(app, deps);

  const listed = listedPartners(deps.partners, deps.now);
  app.get('/kumppanit', async (c) => {
    const filter = {
      municipality: Municipality.safeParse(c.req.query('kunta')).data,
      kind: PartnerKind.safeParse(c.req.query('laji')).data,
    };
    return c.html(<RegisterPage here={c.var} listed={await listed()} filter={filter} />);
  });

  app.get('/luonnos/:token', async (c) => {
    const opened = openDraft(c.req.param('token'), (await deps.keys()).links, deps.now());
    const bulletin = opened.kind === 'open' ? await deps.bulletins.get(opened.subject) : undefined;
    if (bulletin === undefined) return c.html(<DraftClosedPage here={c.var} />, opened.kind === 'wrong' ? 404 : 410);
    if (isSealed(bulletin)) return c.redirect(inLocale(`/tiedote/${bulletin.id}`, c.var.locale), 303);
    return c.html(<DraftPage here={c.var} bulletin={bulletin} />);
  });

  app.get('/tiedote/:id', async (c) => {
    const id = idOf('blt').safeParse(c.req.param('id'));
    const bulletin = id.success ? await deps.bulletins.get(id.data) : undefined;
    // A draft is nobody's business yet, not even that there is one.
    if (bulletin === undefined || !isSealed(bulletin)) return c.html(<BulletinMissingPage here={c.var} />, 404);
    const versions = await versionsOf(bulletin, deps.bulletins);
    return c.html(<BulletinPage here={c.var} bulletin={bulletin} versions={versions} now={deps.now()} />);
  });

  const check = async (c: Context<WebEnv>, typed: string | undefined) => {
    const checked = await checkCode(typed, deps.bulletins);
    return c.html(
      <CheckPage here={c.var} checked={checked} now={deps.now()} />,
      checked.kind === 'unknown' ? 404 : 200,
    );
  };
  app.get('/tarkista', (c) => check(c, c.req.query('koodi')));
  // The address that a QR code holds.
  app.get('/tarkista/:code', (c) => check(c, c.req.param('code')));

  app.get('/assets/:file', (c) => {
    const found = fileAt(c.req.path);
    if (found === undefined) return c.notFound();
    const caching = found.isCurrent ? 'public, max-age=31536000, immutable' : 'no-store';
    return c.body(found.asset.text, 200, { 'content-type': found.asset.mediaType, 'cache-control': caching });
  });
  app.get('/favicon.svg', (c) =>
    c.body(assets.icon.text, 200, { 'content-type': assets.icon.mediaType, 'cache-control': 'public, max-age=86400' }),
  );
  // Links from mails hold tokens, and the staff pages are for staff: neither belongs in a search engine.
  app.get('/robots.txt', (c) =>
    c.text(
      'User-agent: *\nDisallow: /hallinta\nDisallow: /tilaa/\nDisallow: /valita/\nDisallow: /paketti/\nDisallow: /l/\n',
    ),
  );
  return app;
}
