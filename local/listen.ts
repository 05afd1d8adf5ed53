import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { messageOf, Problem } from './problem.ts';

const LOOPBACK = '127.0.0.1';

/** A server of this machine only. */
export type Listening = {
  readonly port: number;
  readonly url: string;
  /** Closes it and every open connection. */
  readonly close: () => Promise<void>;
};

/**
 * Listens on 127.0.0.1. A `port` that the person chose must be free, else a `Problem` says so; one that is only
 * `preferred` (what it was last time) gives way to any free one.
 */
export async function listen(
  server: Server,
  at: { port?: number; preferred?: number | undefined },
): Promise<Listening> {
  if (at.port !== undefined) await bind(server, at.port);
  else if (at.preferred === undefined || !(await binds(server, at.preferred))) await bind(server, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    url: `http://${LOOPBACK}:${address.port}`,
    close: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function bind(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (error) {
    if (!isCode(error, 'EADDRINUSE')) throw error;
    throw new Problem(
      `Port ${port} is in use: stop the program that uses it, or start on another one with PORT=${port + 1} npm start.`,
    );
  }
}

async function binds(server: Server, port: number): Promise<boolean> {
  try {
    await bind(server, port);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** What a web page's server is here: a request to a response, both as browsers know them. */
export type Handler = (request: Request) => Response | Promise<Response>;

/**
 * A server for pages and tools of our own. It answers only to the names of this machine, so that a page elsewhere cannot
 * reach it through a name of its own that points here.
 */
export function ownServer(handler: Handler): Server {
  return createServer((incoming, outgoing) => {
    const { host = '' } = incoming.headers;
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
      outgoing.writeHead(421).end('Open this by the address 127.0.0.1.\n');
      return;
    }
    const body = incoming.method === 'GET' || incoming.method === 'HEAD' ? null : Readable.toWeb(incoming);
    const request = new Request(`http://${host}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: new Headers(
        Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
          (values ?? []).map((value): [string, string] => [name, value]),
        ),
      ),
      ...(body === null ? {} : { body, duplex: 'half' as const }),
    });
    Promise.resolve(handler(request))
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch((error: unknown) => outgoing.writeHead(500).end(`${messageOf(error)}\n`));
  });
}
