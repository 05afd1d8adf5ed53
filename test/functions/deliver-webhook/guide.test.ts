import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { retryAfterBounds, retrySchedule } from '../../../shared/delivery/timing.ts';
import { mostWebhooks } from '../../../shared/partner/webhook-changes.ts';
import { failingTooLongMs, mostFailedBulletins } from '../../../shared/partner/webhook-health.ts';
import { secretOverlapMs } from '../../../shared/partner/webhook-secrets.ts';
import { hour, minute, toIso } from '../../../shared/time.ts';
import { webhookCaller } from '../../../shared/webhook/call.ts';
import { BulletinEvent, ChallengeEvent, TestEvent } from '../../../shared/webhook/event.ts';
import { webhookSecret } from '../../../shared/webhook/secret.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, sealedBulletin } from '../../support/examples.ts';
import { freePort } from '../../support/http-server.ts';
import { first, messageOf, network } from '../../support/network.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const guide = await readFile(join(root, 'docs/webhooks.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);

describe('the guide’s receiver, as it stands in the guide', () => {
  const dynamo = testDynamoDB();
  let folder: string;
  let port: number;
  let receiver: ChildProcess;
  let printed = '';
  const hook = () => exampleWebhook(`http://127.0.0.1:${port}/`, { state: 'unverified' });

  beforeAll(async () => {
    port = await freePort();
    // Inside the project, so that the library that the example imports is found.
    folder = await mkdtemp(join(root, 'node_modules', '.guide-'));
    await writeFile(join(folder, 'receiver.mjs'), first(blocks('js')));
    const env = { WEBHOOK_SECRET: webhookSecret(hook(), exampleKeys.webhooks), PORT: String(port) };
    receiver = spawn(process.execPath, [join(folder, 'receiver.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    receiver.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    await untilItListens(port);
  });
  afterAll(async () => {
    receiver.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test('echoes the challenge, takes a bulletin once and an exercise not at all, and refuses what is not ours', async () => {
    const world = { ...network(dynamo), caller: webhookCaller(new Set([`127.0.0.1:${port}`])) };
    // The receiver's clock is the real one, and it refuses what is old.
    world.pass(Date.now() - world.now());
    const partner = examplePartner('Ahlainen', { targets: [hook()] });
    await world.partners.create(partner);
    const challenge = noticeOf({
      matter: { kind: 'webhook-challenge', partnerId: partner.id },
      channel: 'webhook',
      to: { recipient: { partnerId: partner.id, targetId: hook().id } },
      at: toIso(world.now()),
      now: world.now(),
    });
    await world.deliveries.create(challenge);
    await deliverWebhooks(messageOf(challenge), world);
    expect(await world.row(challenge)).toMatchObject({ state: 'sent' });
    expect((await world.partners.get(partner.id))?.targets).toMatchObject([{ state: 'verified' }]);

    const sealed = { validUntil: '2099-12-31', sealedAt: toIso(world.now()) };
    const actual = sealedBulletin('Oikea', sealed);
    const exercise = sealedBulletin('Harjoitus', { ...sealed, status: 'exercise' });
    for (const bulletin of [actual, exercise]) {
      const delivery = first(await world.fannedOut(bulletin, [partner]));
      await deliverWebhooks(messageOf(delivery), world);
      expect(await world.row(delivery)).toMatchObject({ state: 'sent' });
    }
    await expect.poll(() => printed).toBe('bulletin.published: Rokotuspäivä Porissa\n');

    // The receiver still has the secret that it was started with, and another is given meanwhile.
    const current = await world.partners.get(partner.id);
    const target = current?.targets[0];
    if (current === undefined || target?.channel !== 'webhook') throw new Error('the webhook is gone');
    const retiring = [{ version: 1, until: toIso(world.now() + secretOverlapMs) }];
    const rotated = { ...target, secretVersion: 2, retiring };
    await world.partners.save({ ...current, version: current.version + 1, targets: [rotated] });
    const later = first(await world.fannedOut(sealedBulletin('Vaihdon aikana', sealed), [partner]));
    await deliverWebhooks(messageOf(later), world);
    expect(await world.row(later)).toMatchObject({ state: 'sent' });
    await expect.poll(() => printed).toMatch(/^(bulletin\.published: Rokotuspäivä Porissa\n){2}$/);

    const forged = await world.caller.post(hook().url, { 'webhook-id': 'msg_1', 'webhook-signature': 'v1,AAAA' }, '{}');
    expect(forged).toMatchObject({ kind: 'answered', status: 401 });
  });
});

describe('what the guide says', () => {
  test('the examples are events as we send them', () => {
    const [challenge, test, bulletin, ...others] = blocks('json').map((code): unknown => JSON.parse(code));
    expect(others).toEqual([]);
    expect(ChallengeEvent.strict().parse(challenge)).toEqual(challenge);
    expect(TestEvent.strict().parse(test)).toEqual(test);
    expect(BulletinEvent.strict().parse(bulletin)).toEqual(bulletin);
    expect(Object.keys(BulletinEvent.parse(bulletin).data)).toEqual(Object.keys(BulletinEvent.shape.data.shape));
  });

  test('the old secret signs for as long as it says, and a webhook is taken out of use when it says', () => {
    expect(guide).toContain('For seven days every call then carries');
    expect(secretOverlapMs).toBe(7 * 24 * hour);
    expect(guide).toContain('none of three bulletins in a row, or nothing for five days and at least two bulletins');
    expect([mostFailedBulletins, failingTooLongMs]).toEqual([3, 5 * 24 * hour]);
    expect(guide).toContain('A community may have five.');
    expect(mostWebhooks).toBe(5);
  });

  test('the waits between the tries are those of the schedule', () => {
    expect(guide).toContain('5 seconds, 5 minutes, 30 minutes, 2 hours, 5 hours, 10 hours and 10 hours');
    const [seconds, ...longer] = retrySchedule.webhook;
    expect(seconds).toBe(5_000);
    expect(longer).toEqual([5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]);
    expect(retryAfterBounds).toEqual({ minMs: 5_000, maxMs: 24 * hour });
  });
});

async function untilItListens(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const up = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (up) return;
    await sleep(50);
  }
  throw new Error('the receiver did not start');
}
