import { Agent, request } from 'node:http';
import type { ServiceAnswer, ServiceRequest } from './service.ts';

/** Hands a request on to an embedded engine, and gives its answer as it came. */
export type Engine = (request: ServiceRequest) => Promise<ServiceAnswer>;

/** Headers that belong to one connection, not to the request. */
const ofTheConnection = new Set([
  'connection',
  'host',
  'transfer-encoding',
  'content-length',
  'expect',
  'keep-alive',
  'date',
]);

/** An engine that answers at `url`. Connections are kept, since a fan-out makes thousands of calls. */
export function engineAt(url: string): Engine {
  const agent = new Agent({ keepAlive: true });
  return ({ headers, body }) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        { method: 'POST', agent, headers: { ...passedOn(headers), 'content-length': body.length } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 500,
              headers: passedOn(plain(answer.headers)),
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      outgoing.once('error', reject);
      outgoing.end(body);
    });
}

const passedOn = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));

/** Node's headers with repeated ones joined. */
export const plain = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
