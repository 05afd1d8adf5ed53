import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { timing } from '../delivery/timing.ts';
import { isPublicAddress, judgeUrl } from './address.ts';

/** What a call came to, as seen on the wire. */
export type CallResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfter: string | undefined;
      readonly body: string;
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly because: 'timeout' | 'connection' };

/** Posts one body to an address that somebody else chose. */
export interface WebhookCaller {
  /**
   * Never throws for what a receiver or a network does. Calls only what `judgeUrl` allows and what leads to the public
   * internet (`refused` otherwise), follows no redirect, sends no cookie, uses no proxy, and is over within 15 s. The
   * body that is answered is cut at 16 KiB: it is for the challenge only and must not be stored or shown.
   */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<CallResult>;
}

const connectMs = 5_000;
const mostAnswerBytes = 16 * 1024;

/** The caller over Node's own https: `fetch` cannot be told which address to connect to. */
export function webhookCaller(allowed: ReadonlySet<string>): WebhookCaller {
  return {
    post(text, headers, body) {
      const judged = judgeUrl(text, allowed);
      if (judged.kind === 'refused') return Promise.resolve({ kind: 'refused' });
      const guarded = !allowed.has(judged.url.host);
      return exchange(judged.url, headers, body, guarded);
    },
  };
}

class NotPublic extends Error {}

function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  guarded: boolean,
): Promise<CallResult> {
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const call = send(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Kumppaniverkosto/1' },
      ...(guarded ? { lookup: publicLookup } : {}),
    });

    const finish = (result: CallResult) => {
      clearTimeout(connecting);
      clearTimeout(total);
      resolve(result);
      call.destroy();
    };
    // The socket's own time-out only counts silence: a receiver that drips a byte a second would outlive it.
    const total = setTimeout(() => finish({ kind: 'failed', because: 'timeout' }), timing.webhook.callMs);
    const connecting = setTimeout(() => finish({ kind: 'failed', because: 'timeout' }), connectMs);

    call.on('socket', (socket) => {
      const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once('connect', () => {
        // The last word on where we are: what was looked up and what was connected to must both be public.
        if (guarded && !isPublicAddress(socket.remoteAddress ?? '')) finish({ kind: 'refused' });
      });
      socket.once(ready, () => clearTimeout(connecting));
    });
    call.on('error', (error) =>
      finish(error instanceof NotPublic ? { kind: 'refused' } : { kind: 'failed', because: 'connection' }),
    );
    // Left to itself, Node closes such a connection without a word, and the call would sit out its time.
    call.on('upgrade', (_response, socket) => {
      socket.destroy();
      finish({ kind: 'failed', because: 'connection' });
    });
    call.on('response', (response) => {
      const retryAfter = response.headers['retry-after'];
      const answered = (read: Buffer) =>
        finish({ kind: 'answered', status: response.statusCode ?? 0, retryAfter, body: read.toString('utf8') });
      let read = Buffer.alloc(0);
      response.on('data', (chunk: Buffer) => {
        read = Buffer.concat([read, chunk]).subarray(0, mostAnswerBytes);
        if (read.length === mostAnswerBytes) answered(read);
      });
      response.on('end', () => answered(read));
      // The receiver has answered with a status; that it broke off in the body changes nothing.
      response.on('error', () => answered(read));
    });
    call.end(body);
  });
}

/** Looks a name up and gives only answers that are all public: one private address among them refuses the name. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found: LookupAddress[] = error === null ? addresses : [];
    const [first] = found;
    const problem = error ?? (found.every(({ address }) => isPublicAddress(address)) ? null : new NotPublic());
    if (problem !== null || first === undefined) callback(problem ?? new NotPublic(), [], 0);
    else if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
