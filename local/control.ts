import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Invocation } from './functions/runner.ts';

export type ControlOptions = {
  readonly token: string;
  /** Runs a function; undefined if there is none of that name. */
  readonly invoke: (door: string, payload: unknown) => Promise<Invocation> | undefined;
};

/**
 * The endpoint through which tools on this machine (the report command, tests) drive a running system:
 * `GET /alive`, and `POST /invoke/<function>` with a JSON payload, answered as Lambda's Invoke is.
 */
export function control({ token, invoke }: ControlOptions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const given = Buffer.from(context.req.header('authorization') ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      return context.json(failure('AccessDenied', 'The token of running.json is needed.'), 403);
    }
    return next();
  });
  app.get('/alive', (context) => context.json({}));
  app.post('/invoke/:door', async (context) => {
    const door = context.req.param('door');
    const payload: unknown = await context.req.json().catch(() => undefined);
    if (payload === undefined) return context.json(failure('InvalidRequestContent', 'The payload must be JSON.'), 400);
    const invocation = await invoke(door, payload);
    if (invocation === undefined)
      return context.json(failure('ResourceNotFound', `There is no function ${door}.`), 404);
    if (invocation.kind === 'returned')
      return context.body(JSON.stringify(invocation.result), 200, { 'content-type': 'application/json' });
    context.header('x-amz-function-error', 'Unhandled');
    return context.json(failure(invocation.errorType, invocation.errorMessage));
  });
  return app;
}

const failure = (errorType: string, errorMessage: string) => ({ errorType, errorMessage });
