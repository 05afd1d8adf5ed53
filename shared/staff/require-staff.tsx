import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { WebEnv } from '../web/context.ts';
import { staffCookie } from './cookie.ts';
import { signInPath } from './paths.ts';
import { type Staff, seenAgain } from './session.ts';
import { SessionEndedPage } from './sign-in-pages.tsx';
import type { SessionStore } from './store.ts';

/** What pages behind sign-in can read besides `WebEnv`. */
export type StaffEnv = { Variables: WebEnv['Variables'] & { staff: Staff } };

/**
 * Lets only staff through, with who it is in `c.var.staff`. Others are sent to sign in and come back to the same page;
 * somebody whose session ended while they wrote is told so, since a redirect would throw away what they wrote.
 */
export function requireStaff(deps: {
  readonly sessions: SessionStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
}): MiddlewareHandler<StaffEnv> {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const now = deps.now();
    const id = staffCookie.idIn(c);
    const session = id === undefined ? undefined : await deps.sessions.get(id, now);
    if (session?.kind !== 'signed-in') {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.html(<SessionEndedPage here={c.var} />, 401);
      const { pathname, search } = c.var.url;
      const query = new URLSearchParams({ lang: c.var.locale, paluu: pathname + search });
      return c.redirect(`${signInPath}?${query}`, 303);
    }
    const touched = seenAgain(session, now);
    if (touched !== undefined) await deps.sessions.update(touched);
    c.set('staff', session.staff);
    return next();
  });
}
