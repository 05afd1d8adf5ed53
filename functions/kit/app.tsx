import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { toIso } from '../../shared/time.ts';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { newForm, readForm } from '../../shared/web/form.ts';
import { addToPost, answer, finishTasks } from './answer.ts';
import { accountField, declineFields, moreFields, postedFields } from './answer-fields.ts';
import { DeclinePage, MorePage, PostedPage } from './answer-pages.tsx';
import { ClosedKitPage } from './closed-kit-page.tsx';
import type { Deps } from './deps.ts';
import { KitPage } from './kit-page.tsx';
import { type Kit, openKit } from './open-kit.ts';

/**
 * The paste kit: what a volunteer opens from a mail, without signing in. Scanners of mail open every link and run scripts,
 * so no GET changes anything; each answer is a form that is posted.
 */
export function kitApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });
  app.get('/paketti/:token', (c) =>
    withKit(c, deps, (kit, path) =>
      c.html(<KitPage here={c.var} kit={kit} path={path} siteUrl={deps.siteUrl} now={deps.now()} />),
    ),
  );
  postedRoutes(app, deps);
  moreRoutes(app, deps);
  declineRoutes(app, deps);

  app.post('/paketti/:token/kumoa', (c) =>
    withKit(c, deps, async (kit, path) => {
      const account = await accountIn(c, kit);
      await answer(kit, [account], { kind: 'undone' }, deps);
      return back(c, path, account.id);
    }),
  );

  app.post('/paketti/:token/hoidettu', (c) =>
    withKit(c, deps, async (kit, path) => {
      const posted = await readForm(c, accountField);
      if (posted.kind === 'invalid') throw new HTTPException(400);
      await finishTasks(kit, [posted.value.account], deps);
      return back(c, path);
    }),
  );
  return app;
}

function postedRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/paketti/:token/julkaistu', (c) =>
    withKit(c, deps, (kit, path) => {
      const { accounts } = kit.partner;
      const asked = accounts.filter(({ id }) => id === c.req.query('tili') || accounts.length === 1);
      const form = newForm({ accounts: asked.map(({ id }) => id) });
      return c.html(<PostedPage here={c.var} kit={kit} path={path} form={form} now={deps.now()} />);
    }),
  );

  app.post('/paketti/:token/julkaistu', (c) =>
    withKit(c, deps, async (kit, path) => {
      const now = deps.now();
      const since = kit.bulletin.sealedAt ?? kit.bulletin.createdAt;
      const posted = await readForm(c, postedFields({ locale: () => c.var.locale, now, since }));
      if (posted.kind === 'invalid') {
        return c.html(<PostedPage here={c.var} kit={kit} path={path} form={posted} now={now} />, 422);
      }
      const { accounts: ids, when, url } = posted.value;
      const accounts = kit.partner.accounts.filter(({ id }) => ids.includes(id));
      await answer(kit, accounts, { kind: 'posted', postedAt: when ?? toIso(now), url }, deps);
      return back(c, path, accounts[0]?.id);
    }),
  );
}

function moreRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/paketti/:token/julkaisu/:account', (c) =>
    withKit(c, deps, (kit, path) => {
      const account = kit.partner.accounts.find(({ id }) => id === c.req.param('account'));
      const posting = account && kit.answers.get(account.id);
      if (account === undefined || posting?.state !== 'posted') return back(c, path);
      const form = newForm({
        url: posting.url === undefined ? [] : [posting.url],
        views: posting.views === undefined ? [] : [String(posting.views)],
      });
      return c.html(<MorePage here={c.var} kit={kit} path={path} form={form} account={account} />);
    }),
  );

  app.post('/paketti/:token/julkaisu/:account', (c) =>
    withKit(c, deps, async (kit, path) => {
      const account = kit.partner.accounts.find(({ id }) => id === c.req.param('account'));
      const posted = await readForm(c, moreFields({ locale: () => c.var.locale }));
      if (account === undefined) return back(c, path);
      if (posted.kind === 'invalid') {
        return c.html(<MorePage here={c.var} kit={kit} path={path} form={posted} account={account} />, 422);
      }
      await addToPost(kit, account.id, posted.value, deps);
      return back(c, path, account.id);
    }),
  );
}

function declineRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/paketti/:token/en-julkaise', (c) =>
    withKit(c, deps, (kit, path) => c.html(<DeclinePage here={c.var} kit={kit} path={path} form={newForm()} />)),
  );

  app.post('/paketti/:token/en-julkaise', (c) =>
    withKit(c, deps, async (kit, path) => {
      const posted = await readForm(c, declineFields);
      if (posted.kind === 'invalid') {
        return c.html(<DeclinePage here={c.var} kit={kit} path={path} form={posted} />, 422);
      }
      await answer(kit, kit.partner.accounts, { kind: 'declined', reason: posted.value.reason }, deps);
      return back(c, path);
    }),
  );
}

/** Opens the kit that the path names, or says why it does not open: 410 for what was open once, 404 for what never was. */
async function withKit(
  c: Context<WebEnv, '/paketti/:token'>,
  deps: Deps,
  work: (kit: Kit, path: string) => Response | Promise<Response>,
): Promise<Response> {
  const token = c.req.param('token');
  const opened = await openKit(token, deps);
  if (opened.kind === 'open') return work(opened.kit, `/paketti/${token}`);
  return c.html(<ClosedKitPage here={c.var} because={opened.kind} />, opened.kind === 'wrong' ? 404 : 410);
}

/** A hidden field that no form of ours gives wrong. */
async function accountIn(c: Context<WebEnv>, kit: Kit) {
  const posted = await readForm(c, accountField);
  const account =
    posted.kind === 'valid' ? kit.partner.accounts.find(({ id }) => id === posted.value.account) : undefined;
  if (account === undefined) throw new HTTPException(400);
  return account;
}

const back = (c: Context<WebEnv>, path: string, at?: string) => {
  const query = c.var.locale === 'fi' ? '' : `?lang=${c.var.locale}`;
  return c.redirect(`${path}${query}${at === undefined ? '' : `#${at}`}`, 303);
};
