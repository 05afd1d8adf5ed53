import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll } from 'vitest';

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };

/**
 * A real web server on this machine that keeps every call and answers as a test says: 204 unless told otherwise.
 * Call once at the top of a file; it is empty again after each test.
 */
export function testReceiver() {
  const received: Received[] = [];
  let connections = 0;
  let answer = (_call: Received, response: ServerResponse): unknown => response.writeHead(204).end();
  const unchanged = answer;
  const server = createServer(async (request, response) => {
    const call = { headers: request.headers, body: await text(request), path: request.url ?? '' };
    received.push(call);
    answer(call, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    received.length = 0;
    connections = 0;
    answer = unchanged;
  });
  afterAll(() => {
    server.close();
  });

  return {
    received,
    connections: () => connections,
    /** `127.0.0.1:<port>`, as the allow-list wants it. */
    host: () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the receiver listens in beforeAll');
      return `127.0.0.1:${address.port}`;
    },
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    /** Answers every call with a status and nothing more. */
    answerStatus: (status: number, headers: Record<string, string> = {}) => {
      answer = (_call, response) => response.writeHead(status, headers).end();
    },
  };
}
