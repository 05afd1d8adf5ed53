import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Invocation } from '../functions/runner.ts';
import { messageOf } from '../problem.ts';
import { httpEvent, type Incoming } from './event.ts';
import { apiAnswer, httpResponse, type Outgoing } from './response.ts';
import { matchRoute, type Route } from './routes.ts';

export type SiteOptions = {
  readonly routes: readonly Route[];
  /** Runs the function of that ARN. */
  readonly invoke: (target: string, event: unknown) => Promise<Invocation>;
  readonly now: () => Date;
  readonly log: (line: string) => void;
};

/** An HTTP API takes at most 10 MB, a synchronous Lambda event at most 6 MB; the smaller one decides. */
const MOST_BYTES = 6 * 1024 * 1024;
/** The longest that an HTTP API waits for a function. */
const PATIENCE_MS = 30_000;

/** The HTTP API: turns each request into an event of the function behind its route, and the result into the response. */
export function site(options: SiteOptions): RequestListener {
  return (incoming, outgoing) => {
    const started = performance.now();
    read(incoming)
      .then((request) =>
        request === undefined ? apiAnswer(413, 'Request Entity Too Large') : answer(request, options),
      )
      .catch((error: unknown) => {
        options.log(`site  ${messageOf(error)}`);
        return apiAnswer(500, 'Internal Server Error');
      })
      .then((response) => {
        write(outgoing, response, incoming.method);
        options.log(
          `site  ${incoming.method} ${shownPath(incoming.url)} ${response.status} ${Math.round(performance.now() - started)} ms`,
        );
      })
      .catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  };
}

async function answer(request: Incoming, { routes, invoke, now, log }: SiteOptions): Promise<Outgoing> {
  const match = matchRoute(routes, request.method, request.target.split('?')[0] ?? '/');
  if (match === undefined) return apiAnswer(404, 'Not Found');
  const host = request.headers['host']?.[0] ?? '127.0.0.1';
  const event = httpEvent(request, match, { requestId: randomUUID(), now: now(), domainName: host });
  const invocation = await within(PATIENCE_MS, invoke(match.route.target, event));
  if (invocation === undefined) return apiAnswer(503, 'Service Unavailable');
  if (invocation.kind === 'failed') {
    log(`failed  ${match.route.key}: ${invocation.errorType}: ${invocation.errorMessage}`);
    return apiAnswer(500, 'Internal Server Error');
  }
  return httpResponse(invocation.result);
}

/** The whole request, or undefined if its body is larger than what may come. */
async function read(incoming: IncomingMessage): Promise<Incoming | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // The rest is read and let go, so that the browser gets to the answer.
    if (length <= MOST_BYTES) chunks.push(bytes);
  }
  if (length > MOST_BYTES) return undefined;
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: Object.fromEntries(Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values ?? []])),
    body: Buffer.concat(chunks),
    sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
  };
}

function write(outgoing: ServerResponse, { status, headers, body }: Outgoing, method: string | undefined): void {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.removeHeader('content-length');
  outgoing.writeHead(status);
  outgoing.end(method === 'HEAD' ? undefined : body);
}

/** Without the query, and without what opens somebody's page: terminals are copied into reports of faults. */
const shownPath = (url = '/'): string =>
  (url.split('?')[0] ?? '/').replace(/[^/]{24,}/g, (part) => `${part.slice(0, 12)}…`);

async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
