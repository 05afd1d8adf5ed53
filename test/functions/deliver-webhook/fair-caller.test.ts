import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { callsPerHost, fairCaller, longestWaitMs } from '../../../functions/deliver-webhook/fair-caller.ts';
import { timing } from '../../../shared/delivery/timing.ts';
import type { CallResult, WebhookCaller } from '../../../shared/webhook/call.ts';
import { answered } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));
afterEach(() => vi.useRealTimers());

/** A network whose calls a test ends one by one. */
function slowNetwork() {
  const open: { url: string; end: (result: CallResult) => void }[] = [];
  const caller: WebhookCaller = {
    post: (url) => new Promise((resolve) => open.push({ url, end: resolve })),
  };
  return { open, caller: fairCaller(caller) };
}
const post = (caller: WebhookCaller, url: string) => caller.post(url, {}, '');
const settled = () => new Promise((resolve) => setImmediate(resolve));
const timedOut: CallResult = { kind: 'failed', because: 'timeout' };

describe('calls to one host', () => {
  test('are at most so many at once; the next begins when one is over', async () => {
    const { open, caller } = slowNetwork();
    const calls = Array.from({ length: callsPerHost + 2 }, (_, n) => post(caller, `https://kyla.example/${n}`));
    await settled();
    expect(open).toHaveLength(callsPerHost);
    open[0]?.end(answered(200));
    await settled();
    expect(open).toHaveLength(callsPerHost + 1);
    for (const { end } of open) end(answered(200));
    await settled();
    for (const { end } of open) end(answered(200));
    expect((await Promise.all(calls)).every(({ kind }) => kind === 'answered')).toBe(true);
  });

  test('keep no other host waiting', async () => {
    const { open, caller } = slowNetwork();
    for (let n = 0; n < 50; n += 1) void post(caller, `https://hidas.example/${n}`);
    const other = post(caller, 'https://kyla.example/');
    await settled();
    open.at(-1)?.end(answered(204));
    expect(open.at(-1)?.url).toBe('https://kyla.example/');
    expect(await other).toEqual(answered(204));
  });

  test('that wait for a host which does not answer are not made', async () => {
    const { open, caller } = slowNetwork();
    const calls = Array.from({ length: 30 }, (_, n) => post(caller, `https://kuollut.example/${n}`));
    await settled();
    for (const { end } of open) end(timedOut);
    expect(await Promise.all(calls)).toEqual(calls.map(() => timedOut));
    expect(open).toHaveLength(callsPerHost);
    // It may answer again the next time.
    const later = post(caller, 'https://kuollut.example/');
    await settled();
    open.at(-1)?.end(answered(200));
    expect(await later).toEqual(answered(200));
  });

  test('wait no longer than leaves time for the call itself', async () => {
    expect(longestWaitMs + timing.webhook.callMs).toBeLessThan(timing.webhook.functionMs);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { caller } = slowNetwork();
    for (let n = 0; n < callsPerHost; n += 1) void post(caller, 'https://hidas.example/');
    const waiting = post(caller, 'https://hidas.example/');
    await vi.advanceTimersByTimeAsync(longestWaitMs);
    expect(await waiting).toEqual(timedOut);
  });
});

test('a dead receiver delays none of the others that are in the same message', async () => {
  const deps = network(dynamo);
  const dead = Promise.withResolvers<CallResult>();
  const caller = fairCaller({
    post: (url) => (url.includes('kuollut') ? dead.promise : Promise.resolve(answered(204))),
  });
  const partners = Array.from({ length: 20 }, (_, n) => {
    const host = n < 12 ? 'kuollut.example' : `kyla${n}.example`;
    return examplePartner(`Kylä ${n}`, { targets: [exampleWebhook(`https://${host}/${n}`)] });
  });
  const bulletin = sealedBulletin('Monelle');
  const deliveries = await deps.fannedOut(bulletin, partners);
  const working = deliverWebhooks(messageOf(first(deliveries), ...deliveries.slice(1)), { ...deps, caller });

  const states = async () => (await deps.rowsOf(bulletin.id)).map(({ state }) => state).sort();
  await expect.poll(states).toEqual([...Array(12).fill('leased'), ...Array(8).fill('sent')]);
  dead.resolve(timedOut);
  await working;
  expect(await states()).toEqual([...Array(12).fill('retry'), ...Array(8).fill('sent')]);
});
