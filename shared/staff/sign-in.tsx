import type { Hono } from 'hono';
import * as z from 'zod';
import { staffLocaleOf } from '../language/locale.ts';
import { readForm } from '../web/form.ts';
import { allowFormTo } from '../web/security-headers.ts';
import { staffCookie } from './cookie.ts';
import { type Issuer, newSecrets } from './issuer.ts';
import { callbackPath, signInPath, staffHome, staffPath } from './paths.ts';
import type { StaffEnv } from './require-staff.tsx';
import { beginSignIn, startSession } from './session.ts';
import { NotStaffPage, SignedOutPage, SignInFailedPage, SignInPage } from './sign-in-pages.tsx';
import type { SessionStore } from './store.ts';

export type SignInDeps = {
  readonly sessions: SessionStore;
  readonly issuer: Issuer;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly siteUrl: string;
  /** The origin of the sign-in service. */
  readonly issuerUrl: string;
  /** The group a person must be in. */
  readonly staffGroup: string;
};

/** Adds signing in and out to an app. Call it before `app.use('/hallinta/*', requireStaff(…))`, which would guard these too. */
export function addSignIn(app: Hono<StaffEnv>, deps: SignInDeps): void {
  const { sessions, issuer, siteUrl } = deps;

  app.get(signInPath, (c) => {
    // The button leads to the issuer, which may send on to a service of its own: both are https in the cloud.
    allowFormTo(c, ['https:', new URL(deps.issuerUrl).origin]);
    return c.html(<SignInPage here={c.var} returnTo={staffPath(c.req.query('paluu'), siteUrl)} />);
  });

  app.post(signInPath, async (c) => {
    const form = await readForm(c, z.object({ paluu: z.string().optional() }));
    const wanted = form.kind === 'valid' ? form.value.paluu : undefined;
    const secrets = newSecrets();
    const url = await issuer.signInUrl(secrets);
    const id = staffCookie.give(c, deps.random);
    const returnTo = staffPath(wanted, siteUrl);
    await sessions.create(beginSignIn({ id, ...secrets, returnTo, locale: staffLocaleOf(c.var.locale) }, deps.now()));
    return c.redirect(url.href, 303);
  });

  app.get(callbackPath, async (c) => {
    const now = deps.now();
    const id = staffCookie.idIn(c);
    const session = id === undefined ? undefined : await sessions.get(id, now);
    if (session?.kind === 'signed-in') return c.redirect(staffHome, 303);

    const pending = session === undefined ? undefined : await sessions.take(session.id, now);
    if (pending?.kind !== 'pending') return c.html(<SignInFailedPage here={c.var} />, 400);
    c.set('locale', pending.locale);

    const finish = await issuer.finish(c.var.url, pending);
    if (finish.kind === 'refused') return c.html(<SignInFailedPage here={c.var} />, 400);
    if (!finish.groups.includes(deps.staffGroup)) {
      return c.html(<NotStaffPage here={c.var} email={finish.staff.email} />, 403);
    }
    // A new cookie, so that one planted before the sign-in opens nothing.
    await sessions.create(startSession(staffCookie.give(c, deps.random), finish.staff, now));
    return c.redirect(pending.returnTo, 303);
  });

  app.post(`${signInPath}/ulos`, async (c) => {
    await readForm(c, z.object({}));
    const id = staffCookie.idIn(c);
    if (id !== undefined) await sessions.take(id, deps.now());
    staffCookie.take(c);
    return c.redirect(`${signInPath}/ulos?lang=${staffLocaleOf(c.var.locale)}`, 303);
  });

  // A page of our own in between: browsers hold the redirects of a form to the page's policy, which names no other site.
  app.get(`${signInPath}/ulos`, async (c) => {
    const onward = await issuer.signOutUrl(new URL(signInPath, siteUrl).href);
    return c.html(<SignedOutPage here={c.var} onward={onward?.href} />);
  });
}
