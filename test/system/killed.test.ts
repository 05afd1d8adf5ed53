import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { findRunning, invokeRunning, type Running } from '../../local/running.ts';
import { type Furnishing, type LocalSystem, startLocal } from '../../local/start.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { type Delivery, isSettled, shardsOf } from '../../shared/delivery/delivery.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { minute, monthOf, toIso } from '../../shared/time.ts';
import { examplePartner, exampleWebhook, sealedBulletin } from '../support/examples.ts';
import { startReceiver } from '../support/receiver.ts';
import { eventually } from '../support/system.ts';

/**
 * `npm start` is killed with everything it started in the middle of a fan-out, twice, and started again. What its data
 * folder holds then must be the whole truth: each delivery has its outcome, and what came twice is only what nobody
 * could know to have come.
 */
const mailboxes = 400;
const webhooks = 100;
const project = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'kumppaniverkosto-killed-'));
const bulletin = sealedBulletin('killed', {
  sealedAt: toIso(Date.now()),
  sealedMonth: monthOf(Date.now()),
  validUntil: '2999-12-31',
});

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let started: ChildProcess | undefined;

beforeAll(async () => {
  receiver = await startReceiver();
  const system = await startLocal({ dataDir, port: 0, clocks: 'none', furnish });
  await system.stop();
});
afterAll(async () => {
  await kill();
  await receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** 400 communities with a mailbox; 100 of them have a webhook too. The bulletin is sealed, and nobody has begun on it. */
async function furnish({ dynamodbClient, environment }: Furnishing): Promise<void> {
  const { PARTNER_TABLE = '', BULLETIN_TABLE = '' } = environment('report');
  const partners = partnerStore(dynamodbClient, PARTNER_TABLE, Date.now);
  for (let n = 0; n < mailboxes; n++) {
    const hook = n < webhooks ? { webhooks: [exampleWebhook(`${receiver.url}/${n}`)] } : {};
    await partners.create(examplePartner(`killed-${n}`, {}, hook));
  }
  await bulletinStore(dynamodbClient, BULLETIN_TABLE).create(bulletin);
}

/** Starts as the README says, on a clock that is `laterMs` ahead. */
async function npmStart(laterMs: number): Promise<Running> {
  started = spawn('npm', ['start'], {
    cwd: project,
    // A group of its own, so that one signal ends npm, the system and its engines at the same moment.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      WEBHOOK_ALLOWED_HOSTS: receiver.host,
      NODE_OPTIONS: `--import=${fileURLToPath(new URL('../support/later.mjs', import.meta.url))}`,
      LATER_MS: String(laterMs),
    },
  });
  return eventually(() => findRunning(dataDir), 'npm start');
}

async function kill(): Promise<void> {
  const running = started;
  started = undefined;
  if (running?.pid === undefined) return;
  const gone = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await gone;
}

const Listing = z.array(z.object({ to: z.array(z.string()) }));
async function mailsPerAddress(inboxUrl: string): Promise<Map<string, number>> {
  const mails = Listing.parse(await (await fetch(`${inboxUrl}/messages.json`)).json());
  const counts = new Map<string, number>();
  for (const { to } of mails) for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

async function storedDeliveries(system: LocalSystem): Promise<Delivery[]> {
  const deliveries = deliveryStore(
    system.dynamodbClient,
    system.environment('report')['DELIVERY_TABLE'] ?? '',
    Date.now,
  );
  const pages = await Promise.all(shardsOf(bulletin.id).map((shard) => Array.fromAsync(deliveries.inShard(shard))));
  return pages.flat(2);
}

test('a kill -9 in the middle of a fan-out to 500 targets loses nothing and sends nothing twice that was recorded', async () => {
  receiver.answerEverything();

  // The sweep would begin the expansion; asking for it by hand saves waiting.
  const first = await npmStart(0);
  const records = segmentMessages(bulletin.id).map((message) => ({
    messageId: `segment-${message.segment}`,
    body: JSON.stringify(message),
  }));
  const expanding = invokeRunning(first, 'expand', { Records: records }).catch(() => undefined);
  await eventually(
    async () => ((await mailsPerAddress(first.inboxUrl)).size > 40 ? true : undefined),
    'the first mails',
  );
  const reached = (await mailsPerAddress(first.inboxUrl)).size;
  await kill();
  await expanding;
  expect(reached).toBeLessThan(mailboxes);

  // Four minutes later every lease has run out; the sweep finds what was left, and is killed at its work.
  const second = await npmStart(4 * minute);
  await invokeRunning(second, 'sweep', {});
  await kill();

  // Then the machine stays on, and the clock reaches the end of every wait.
  for (const later of [10, 30, 50]) {
    const running = await npmStart(later * minute);
    const settledBefore = new Set<number>();
    await eventually(async () => {
      await invokeRunning(running, 'sweep', {});
      const mails = [...(await mailsPerAddress(running.inboxUrl)).values()].reduce((sum, count) => sum + count, 0);
      const isQuiet = settledBefore.has(mails);
      settledBefore.add(mails);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return isQuiet ? true : undefined;
    }, 'the mails to stop coming');
    await kill();
  }

  const system = await startLocal({ dataDir, port: 0, clocks: 'none' });
  const deliveries = await storedDeliveries(system);
  const mails = await mailsPerAddress(system.inboxUrl);
  await system.stop();

  expect(deliveries).toHaveLength(mailboxes + webhooks);
  expect(deliveries.filter((delivery) => !isSettled(delivery))).toEqual([]);
  expect([...new Set(deliveries.map(({ state }) => state))].sort()).toEqual(['sent']);

  // Mail: everyone got it; a second copy only where the worker died before it could say that the first had left.
  expect(mails.size).toBe(mailboxes);
  const twice = [...mails.values()].filter((count) => count > 1);
  const unproven = deliveries.filter(({ channel, ambiguities }) => channel === 'email' && ambiguities > 0);
  expect(Math.max(...mails.values())).toBeLessThanOrEqual(2);
  expect(twice.length).toBeLessThanOrEqual(unproven.length);

  // Webhooks: each receiver was called, and again only with the same id and after an attempt whose end nobody recorded.
  const ids = new Map<string, number>();
  for (const { headers } of receiver.calls) {
    const id = String(headers['webhook-id']);
    ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const hooks = deliveries.filter(({ channel }) => channel === 'webhook');
  expect([...ids.keys()].sort()).toEqual(hooks.map(({ id }) => id).sort());
  for (const { id, attempts } of hooks) expect(ids.get(id)).toBeLessThanOrEqual(attempts);
}, 180_000);
