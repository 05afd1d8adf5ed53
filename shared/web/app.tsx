import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { localeOf } from '../language/locale.ts';
import { nameOf } from '../log.ts';
import type { WebEnv } from './context.ts';
import { ErrorPage, errorStatusOf } from './error-page.tsx';
import { securityHeaders } from './security-headers.ts';

/**
 * A Hono app with what every door of ours has: security headers, no caching, refusal of forms that other sites post and of
 * bodies that are too large, the reader's language in `c.var.locale`, and error pages that say what to do.
 *
 * A function makes one, adds its own routes by full path, and gives it to `handle` of `hono/aws-lambda`.
 */
export function createApp<E extends WebEnv = WebEnv>(options: {
  /** The address of the site: forms are accepted from this origin only. */
  readonly siteUrl: string;
  /** Paths at which a POST may come from anywhere, such as the one-click unsubscribe of RFC 8058. */
  readonly openToOthers?: (path: string) => boolean;
  /** The largest body, in bytes; 32 KiB if not given. */
  readonly maxBody?: number;
  /** Takes one line of the log; standard error, as JSON, if not given. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}): Hono<E> {
  const { siteUrl, openToOthers, maxBody = 32 * 1024, log = (line) => console.error(JSON.stringify(line)) } = options;
  const app = new Hono<E>();
  const sameSite = csrf({ origin: new URL(siteUrl).origin });

  // Names are our own, never the caller's: a log must not hold what a stranger chose.
  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    c.set('locale', localeOf(c.req.query('lang')));
    c.set('url', new URL(pathname + search, siteUrl));
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.use(securityHeaders());
  app.use((c, next) => (openToOthers?.(c.req.path) ? next() : sameSite(c, next)));
  app.use(bodyLimit({ maxSize: maxBody, onError: () => Promise.reject(new HTTPException(413)) }));

  const answer = (c: Context<E>, status: number) => {
    const shown = errorStatusOf(status);
    return c.html(<ErrorPage here={c.var} status={shown} requestId={c.var.requestId} />, shown);
  };
  app.notFound((c) => answer(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return answer(c, error.status);
    // The route, not the path: a path may hold a token that opens something.
    const route = `${c.req.method} ${routePath(c)}`;
    log({ level: 'error', message: 'A request failed', requestId: c.var.requestId, route, error: nameOf(error) });
    return answer(c, 500);
  });
  return app;
}
