import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type TestServer = {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** How many connections were made to it. */
  readonly connections: () => number;
};

/** An HTTP server of one test, on a free port of this machine; it ends with the test. */
export function serve(listener: RequestListener): Promise<TestServer> {
  return started(createServer(listener));
}

/** A server that speaks no HTTP of its own: what it does with a connection is up to the test. */
export function serveRaw(onConnection: (socket: Socket) => void): Promise<TestServer> {
  return started(createTcpServer(onConnection));
}

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** The `host:port` of this machine on which nobody listens. */
export const nobodyAt = async (): Promise<string> => `127.0.0.1:${await freePort()}`;

async function started(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    // A caller that breaks off is what many of the tests are about.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const host = `127.0.0.1:${portOf(server)}`;
  return { host, url: `http://${host}`, connections: () => connections };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** Everything that a request says in its body. */
export async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
