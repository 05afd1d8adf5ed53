import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { findRunning, invokeRunning, Running, runningFile } from '../../local/running.ts';
import { type Furnishing, startLocal } from '../../local/start.ts';
import type { Template } from '../../local/template/template.ts';
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

/** A system in this process that does nothing by itself. */
const still = { dataDir, port: 0, clocks: 'none', assembly: inject('assembly') } as const;

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let started: ChildProcess | undefined;

beforeAll(async () => {
  receiver = await startReceiver();
  const system = await startLocal({ ...still, furnish });
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
  const said: string[] = [];
  const npm = spawn('npm', ['start'], {
    cwd: project,
    // A group of its own, so that one signal ends npm, the system and its engines at the same moment.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      WEBHOOK_ALLOWED_HOSTS: receiver.host,
      NODE_OPTIONS: `--import=${new URL(`../support/later.mjs?ms=${laterMs}`, import.meta.url)}`,
    },
  });
  started = npm;
  for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const running = await eventually(
    async () => (npm.exitCode === null ? findRunning(dataDir) : 'ended'),
    'npm start',
    120_000,
  );
  if (running === 'ended') throw new Error(`npm start ended by itself: ${said.join('')}`);
  return running;
}

const kill = () => end('SIGKILL');

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const npm = started;
  started = undefined;
  if (npm?.pid === undefined || npm.exitCode !== null) return;
  const system = Running.parse(JSON.parse(readFileSync(runningFile(dataDir), 'utf8')));
  process.kill(-npm.pid, signal);
  await eventually(async () => (isAlive(system.pid) ? undefined : true), 'the system to be gone');
}

/** A process that has ended but was not yet waited for does not count. */
function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'));
}

const Listing = z.array(z.object({ to: z.array(z.string()) }));
async function mailsPerAddress(inboxUrl: string): Promise<Map<string, number>> {
  const mails = Listing.parse(await (await fetch(`${inboxUrl}/messages.json`)).json());
  const counts = new Map<string, number>();
  for (const { to } of mails) for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

/** Sweeps until no more mail comes of it. */
async function comesToRest(running: Running): Promise<void> {
  let mails = -1;
  for (let quiet = 0; quiet < 4; quiet++) {
    await invokeRunning(running, 'sweep', {});
    await sleep(1_500);
    const now = [...(await mailsPerAddress(running.inboxUrl)).values()].reduce((sum, count) => sum + count, 0);
    if (now !== mails) quiet = -1;
    mails = now;
  }
}

/** What the folder holds while nobody works on it. */
async function inspect(): Promise<{ deliveries: Delivery[]; mails: Map<string, number> }> {
  // The kernel may need a moment to let go of what a killed process had locked.
  const system = await eventually(() => startLocal({ ...still, patchTemplate: withoutQueues }), 'the folder');
  const store = deliveryStore(system.dynamodbClient, system.environment('report')['DELIVERY_TABLE'] ?? '', Date.now);
  const pages = await Promise.all(shardsOf(bulletin.id).map((shard) => Array.fromAsync(store.inShard(shard))));
  const mails = await mailsPerAddress(system.inboxUrl);
  await system.stop();
  return { deliveries: pages.flat(2), mails };
}

/** Looking must not deliver: nothing is taken off a queue. */
function withoutQueues(template: Template): Template {
  const kept = Object.entries(template.Resources).filter(([, { Type }]) => Type !== 'AWS::Lambda::EventSourceMapping');
  return { ...template, Resources: Object.fromEntries(kept) };
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

  // Then it is started again and again, each time twenty minutes later, until the longest wait is over.
  let stored = await inspect();
  for (let later = 10; later <= 130 && !stored.deliveries.every(isSettled); later += 20) {
    const running = await npmStart(later * minute);
    await comesToRest(running);
    await end('SIGTERM');
    stored = await inspect();
  }
  const { deliveries, mails } = stored;

  expect(deliveries).toHaveLength(mailboxes + webhooks);
  expect(deliveries.filter((delivery) => !isSettled(delivery))).toEqual([]);
  // The provider's word that a mail arrived may be lost in a kill; that it was taken is recorded all the same.
  expect(deliveries.filter(({ state }) => state !== 'sent' && state !== 'delivered')).toEqual([]);

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
}, 400_000);
