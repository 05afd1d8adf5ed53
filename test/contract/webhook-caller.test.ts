import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CallResult, type WebhookCaller, webhookCaller } from '../../shared/webhook/call.ts';
import { answered, memoryCaller } from '../fakes/webhook-caller.ts';
import { bodyOf, nobodyAt, serve, serveRaw, type TestServer } from '../support/http-server.ts';

/** What names lead to, instead of what the machine's resolver says: tests need no network. */
const names = vi.hoisted(() => new Map<string, string[]>());

vi.mock(import('node:dns'), async (original) => {
  const dns = await original();
  type Callback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
  const lookup = (name: string, _options: LookupAllOptions, callback: Callback) => {
    const found = names.get(name);
    const error = found ? null : Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    callback(
      error,
      (found ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { ...dns, lookup: lookup as typeof dns.lookup };
});

afterEach(() => {
  vi.useRealTimers();
  names.clear();
});

const headers = { 'content-type': 'application/json', 'webhook-id': 'dlv_1' };
const body = '{"title":"Hyvää päivää"}';

/** Calls a server that only the allow-list makes callable, as on a developer's machine. */
const call = (server: TestServer, path = '/in'): Promise<CallResult> =>
  webhookCaller(new Set([server.host])).post(`${server.url}${path}`, headers, body);

type Opened = {
  readonly caller: WebhookCaller;
  readonly url: string;
  readonly received: () => { url: string; id: string | undefined; body: string }[];
};
const callers: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => {
      const caller = memoryCaller(() => answered(429, 'odota', '120'));
      const url = 'https://kyla.example.fi/in?a=1';
      const received = () => caller.calls.map((each) => ({ ...each, id: each.headers['webhook-id'] }));
      return { caller, url, received };
    },
  ],
  [
    'over the network',
    async () => {
      const calls: { url: string; id: string | undefined; body: string }[] = [];
      const server = await serve(async (request, response) => {
        const id = request.headers['webhook-id'];
        calls.push({
          url: `${server.url}${request.url}`,
          id: id?.toString(),
          body: (await bodyOf(request)).toString(),
        });
        response.writeHead(429, { 'retry-after': '120' }).end('odota');
      });
      return { caller: webhookCaller(new Set([server.host])), url: `${server.url}/in?a=1`, received: () => calls };
    },
  ],
];

describe.each(callers)('a webhook caller %s', (_where, open) => {
  it('posts the very bytes once, and gives what was answered', async () => {
    const { caller, url, received } = await open();
    expect(await caller.post(url, headers, body)).toEqual({
      kind: 'answered',
      status: 429,
      retryAfter: '120',
      body: 'odota',
    });
    expect(received()).toMatchObject([{ url, id: 'dlv_1', body }]);
  });
});

describe('what a receiver sees', () => {
  it('is a POST of its own connection, with our headers and nothing that could identify a browser', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push(request.method, request.headers);
      response.writeHead(204).end();
    });
    await call(server);
    await call(server);
    const expected = {
      ...headers,
      host: server.host,
      'content-length': '29',
      'user-agent': 'Kumppaniverkosto/1',
      connection: 'close',
    };
    expect(seen).toEqual(['POST', expected, 'POST', expected]);
    expect(server.connections()).toBe(2);
  });
});

describe('what a receiver answers', () => {
  it.each([200, 201, 204, 400, 401, 404, 410, 429, 500, 502, 503, 504])('%i is given as it is', async (status) => {
    const server = await serve((_request, response) => response.writeHead(status).end());
    expect(await call(server)).toEqual({ kind: 'answered', status, retryAfter: undefined, body: '' });
  });

  it.each([301, 302, 303, 307, 308])('a redirect (%i) is given as it is and not followed', async (status) => {
    const elsewhere = await serve((_request, response) => response.end());
    const server = await serve((_request, response) =>
      response.writeHead(status, { location: `${elsewhere.url}/secret` }).end(),
    );
    const caller = webhookCaller(new Set([server.host, elsewhere.host]));
    expect(await caller.post(server.url, headers, body)).toMatchObject({ kind: 'answered', status });
    expect(elsewhere.connections()).toBe(0);
  });

  it('is read to 16 KiB and no further, however much there is', async () => {
    const server = await serve((_request, response) => response.end(Buffer.alloc(10 * 1024 * 1024, 'x')));
    const result = await call(server);
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(result.kind === 'answered' && result.body.length).toBe(16 * 1024);
  });

  it('counts by its status even if the rest breaks off', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"chal', () => request.socket.destroy());
    });
    expect(await call(server)).toEqual({ kind: 'answered', status: 200, retryAfter: undefined, body: '{"chal' });
  });
});

describe('a receiver that does not answer', () => {
  it('because nobody is there', async () => {
    const host = await nobodyAt();
    const result = await webhookCaller(new Set([host])).post(`http://${host}/`, headers, body);
    expect(result).toEqual({ kind: 'failed', because: 'connection' });
  });

  it('because it breaks the connection', async () => {
    const server = await serve((request) => request.socket.resetAndDestroy());
    expect(await call(server)).toEqual({ kind: 'failed', because: 'connection' });
  });

  it('because it speaks no HTTP', async () => {
    const server = await serveRaw((socket) => socket.end('220 mail.example.fi ESMTP\r\n'));
    expect(await call(server)).toEqual({ kind: 'failed', because: 'connection' });
  });

  it('because it wants to speak something else', async () => {
    const server = await serveRaw((socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
    );
    expect(await call(server)).toEqual({ kind: 'failed', because: 'connection' });
  });

  it('because its name is not known', async () => {
    const result = await webhookCaller(new Set()).post('https://ei-ole.example.fi/in', headers, body);
    expect(result).toEqual({ kind: 'failed', because: 'connection' });
  });

  it('in 15 s is given up, though it is connected', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const arrived = Promise.withResolvers<void>();
    const server = await serve(() => arrived.resolve());
    const result = observed(call(server));
    await arrived.promise;
    expect(await result.after(14_999)).toBeUndefined();
    expect(await result.after(1)).toEqual({ kind: 'failed', because: 'timeout' });
  });

  it('to its end in 15 s is given up, however busily it drips', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const dripping = Promise.withResolvers<void>();
    const server = await serve((request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.', () => dripping.resolve()), 5);
      request.on('close', () => clearInterval(drip));
    });
    const result = observed(call(server));
    await dripping.promise;
    expect(await result.after(14_999)).toBeUndefined();
    expect(await result.after(1)).toEqual({ kind: 'failed', because: 'timeout' });
  });

  it('the greeting of https in 5 s is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const connected = Promise.withResolvers<void>();
    const server = await serveRaw(() => connected.resolve());
    const result = observed(webhookCaller(new Set([server.host])).post(`https://${server.host}/`, headers, body));
    await connected.promise;
    expect(await result.after(4_999)).toBeUndefined();
    expect(await result.after(1)).toEqual({ kind: 'failed', because: 'timeout' });
  });

  /** A result that can be looked at while time is moved by hand. */
  function observed(pending: Promise<CallResult>) {
    let result: CallResult | undefined;
    void pending.then((value) => {
      result = value;
    });
    return {
      after: async (ms: number) => {
        vi.advanceTimersByTime(ms);
        await setImmediate();
        return result;
      },
    };
  }
});

describe('an address that may not be called', () => {
  it('gets no connection', async () => {
    const server = await serve((_request, response) => response.end());
    const [, port] = server.host.split(':');
    const caller = webhookCaller(new Set(['another.example.fi:443', `localhost:${port}`]));
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://someone@localhost:${port}/`,
      `http://localhost:${port}/#part`,
      'not an address',
      '',
    ]) {
      expect(await caller.post(url, headers, body), url).toEqual({ kind: 'refused' });
    }
    expect(server.connections()).toBe(0);
  });

  it('may be allowed by its exact host and port only', async () => {
    const server = await serve((_request, response) => response.end('ok'));
    const other = await serve((_request, response) => response.end('ok'));
    const caller = webhookCaller(new Set([server.host]));
    expect(await caller.post(server.url, headers, body)).toMatchObject({ kind: 'answered' });
    expect(await caller.post(other.url, headers, body)).toEqual({ kind: 'refused' });
    expect(other.connections()).toBe(0);
  });
});

describe('a name that leads to where we may not go', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, by IPv6', ['::1']],
    ['this machine, mapped', ['::ffff:127.0.0.1']],
    ['a private network', ['10.0.0.5']],
    ['the cloud’s own services', ['169.254.169.254']],
    ['one public and one private place', ['93.184.215.14', '192.168.1.1']],
    ['nowhere', []],
  ])('%s is refused', async (_what, addresses) => {
    names.set('kyla.example.fi', addresses);
    const result = await webhookCaller(new Set()).post('https://kyla.example.fi/in', headers, body);
    expect(result).toEqual({ kind: 'refused' });
  });
});
