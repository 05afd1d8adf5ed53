import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SweepDeps, sweep } from '../../../functions/sweep/sweep.ts';
import { segmentKey, segmentMessages } from '../../../shared/bulletin/segment.ts';
import { type Delivery, noticeGroup, shardsOf } from '../../../shared/delivery/delivery.ts';
import { afterAttempt, leased, type Outcome } from '../../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { toItem } from '../../../shared/rows.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

/** Queues that hold nothing, unless a test says that one is busy. */
function world(busy: { email?: boolean; webhook?: boolean } = {}) {
  const idle: SweepDeps['idle'] = { email: async () => !busy.email, webhook: async () => !busy.webhook };
  return { ...network(dynamo), idle };
}
type World = ReturnType<typeof world>;

const idsOn = (queue: World['queues']['email']) => queue.sent.flatMap(({ ids }) => ids);
const rescues = (deps: World) => deps.lines.filter(({ event }) => event.includes('rescued'));

/** One attempt at a delivery that came to `outcome`, as a worker records it. */
async function tried(deps: World, delivery: Delivery, outcome: Outcome): Promise<Delivery> {
  const holding = leased(await deps.row(delivery), deps.now());
  await deps.deliveries.record(holding);
  await deps.deliveries.record(afterAttempt(holding, outcome, deps.now(), 0.5));
  return deps.row(delivery);
}

/** A worker that took the delivery and was never heard of again. */
async function lost(deps: World, delivery: Delivery) {
  await deps.deliveries.record(leased(await deps.row(delivery), deps.now()));
}

/** A bulletin to so many communities with a mailbox each. */
function mailed(deps: World, name: string, many = 1) {
  const partners = Array.from({ length: many }, (_, n) => examplePartner(`${name} ${n}`));
  return deps.fannedOut(sealedBulletin(name), partners);
}

describe('what is due', () => {
  test('goes back on the queue of its channel once, and is left alone for ten minutes', async () => {
    const deps = world();
    const webhook = exampleWebhook('https://kyla.example/hook');
    const partner = examplePartner('Kylä', {}, { webhooks: [webhook] });
    const deliveries = await deps.fannedOut(sealedBulletin('Kumpaankin'), [partner]);
    for (const delivery of deliveries) await tried(deps, delivery, { kind: 'retry', reason: 'timeout' });
    const group = sealedBulletin('Kumpaankin').id;

    deps.pass(minute);
    await sweep(deps);
    await sweep(deps);

    const [mail, hook] = ['email', 'webhook'].map((channel) => deliveries.find((each) => each.channel === channel)?.id);
    expect(deps.queues.email.sent).toEqual([{ v: 1, group, ids: [mail] }]);
    expect(deps.queues.webhook.sent).toEqual([{ v: 1, group, ids: [hook] }]);
    for (const row of await deps.rowsOf(group)) {
      expect(row).toMatchObject({ state: 'pending', reason: 'timeout', dueAt: toIso(noon + 11 * minute), attempts: 1 });
    }
    expect(rescues(deps)).toEqual([]);

    deps.pass(10 * minute);
    await sweep(deps);
    expect(idsOn(deps.queues.email)).toEqual([mail, mail]);
  });

  test('is only what is due: the others keep waiting as they are', async () => {
    const deps = world();
    const delivery = first(await mailed(deps, 'Odottaa'));
    const waiting = await tried(deps, delivery, { kind: 'ambiguous', reason: 'timeout' });
    deps.pass(15 * minute - 1);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([]);
    expect(await deps.row(delivery)).toEqual(waiting);

    deps.pass(1);
    await sweep(deps);
    expect(idsOn(deps.queues.email)).toEqual([delivery.id]);
  });

  test('comes in messages of twenty, each of one bulletin', async () => {
    const deps = world();
    const one = await mailed(deps, 'Ensimmäinen', 25);
    const two = await mailed(deps, 'Toinen', 3);
    for (const each of [...one, ...two]) await tried(deps, each, { kind: 'retry', reason: 'throttled' });
    deps.pass(minute);
    await sweep(deps);

    const sizes = deps.queues.email.sent.map(({ group, ids }) => `${group} ${ids.length}`).sort();
    const groups = [sealedBulletin('Ensimmäinen').id, sealedBulletin('Toinen').id];
    expect(sizes).toEqual([`${groups[0]} 20`, `${groups[0]} 5`, `${groups[1]} 3`].sort());
    expect(new Set(idsOn(deps.queues.email))).toEqual(new Set([...one, ...two].map(({ id }) => id)));
  });

  test('is queued once by two sweeps at once', async () => {
    const deps = world();
    const deliveries = await mailed(deps, 'Yhtä aikaa', 10);
    for (const each of deliveries) await tried(deps, each, { kind: 'retry', reason: 'throttled' });
    deps.pass(minute);
    await Promise.all([sweep(deps), sweep(deps)]);
    expect(idsOn(deps.queues.email).sort()).toEqual(deliveries.map(({ id }) => id).sort());
  });
});

describe('what a crash left', () => {
  test('a worker that never came back: the delivery is queued when its lease is over', async () => {
    const deps = world();
    const delivery = first(await mailed(deps, 'Kadonnut'));
    deps.pass(minute);
    await lost(deps, delivery);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([]);

    deps.pass(2 * minute);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([messageOf(delivery)]);
    expect(rescues(deps)).toMatchObject([{ event: 'deliveries rescued', channel: 'email', count: 1 }]);
    // Whether the provider has the mail is for the worker to say, not for the sweep.
    expect(await deps.row(delivery)).toMatchObject({ state: 'leased', attempts: 1 });
  });

  test('a message that got lost: the untried delivery is queued after five minutes', async () => {
    const deps = world();
    const delivery = first(await mailed(deps, 'Viesti hukkui'));
    deps.pass(5 * minute);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([]);

    deps.pass(2 * minute);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([messageOf(delivery)]);
    expect(rescues(deps)).toMatchObject([{ group: sealedBulletin('Viesti hukkui').id, count: 1 }]);
  });

  test('an untried delivery behind a long queue only waits for its turn', async () => {
    const deps = world({ email: true });
    const partner = examplePartner('Kylä', {}, { webhooks: [exampleWebhook('https://kyla.example/hook')] });
    const deliveries = await deps.fannedOut(sealedBulletin('Ruuhka'), [partner]);
    deps.pass(hour);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual([]);
    // The webhooks' queue is empty, so what is on it no more is lost.
    expect(idsOn(deps.queues.webhook)).toEqual(
      deliveries.filter((each) => each.channel === 'webhook').map(({ id }) => id),
    );
  });

  test('an expansion whose segments were left: only those that nobody has worked on for three minutes', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Kesken');
    await deps.bulletins.create(bulletin);
    const messages = segmentMessages(bulletin.id);
    const place = { bulletinId: bulletin.id, expiresAt: Math.floor(noon / 1000) + 86_400 };
    // 00 is done, 01 began and stopped, 02 is being worked on, the others have not begun.
    await deps.segments.save({ ...place, segment: segmentKey(0), done: true, movedAt: toIso(noon) });
    await deps.segments.save({ ...place, segment: segmentKey(1), done: false, movedAt: toIso(noon) });
    await deps.segments.save({ ...place, segment: segmentKey(2), done: false, movedAt: toIso(noon + 3 * minute) });

    deps.pass(3 * minute);
    await sweep(deps);
    expect(deps.expansions.sent).toEqual([]);

    deps.pass(1);
    await sweep(deps);
    expect(deps.expansions.sent).toEqual([messages[1], ...messages.slice(3)]);
    expect(rescues(deps)).toMatchObject([{ event: 'expansion rescued', bulletinId: bulletin.id, count: 14 }]);
  });

  test('an expansion that only lacks its count is given to one worker', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Laskematta');
    await deps.bulletins.create(bulletin);
    for (const { segment } of segmentMessages(bulletin.id)) {
      await deps.segments.save({
        bulletinId: bulletin.id,
        segment: segmentKey(segment),
        done: true,
        movedAt: toIso(noon),
        expiresAt: Math.floor(noon / 1000) + 86_400,
      });
    }
    deps.pass(4 * minute);
    await sweep(deps);
    expect(deps.expansions.sent).toEqual([{ v: 1, bulletinId: bulletin.id, segment: 0 }]);
  });

  test('notices of the last days are looked after as bulletins are', async () => {
    const deps = world();
    const notices = [0, 1, 2, 3].map((ago) =>
      noticeOf({
        matter: { kind: 'partner-waiting', partnerId: examplePartner(`${ago} päivää`).id },
        channel: 'email',
        to: { address: 'viestinta@example.fi' },
        at: toIso(noon - ago * day),
        now: noon - ago * day,
      }),
    );
    for (const notice of notices) await deps.deliveries.create(notice);
    deps.pass(6 * minute);
    await sweep(deps);
    expect(deps.queues.email.sent).toEqual(notices.slice(0, 3).map((notice) => messageOf(notice)));
  });

  test('a row that cannot be read holds up nothing else, and is told of', async () => {
    const deps = world();
    const good = first(await mailed(deps, 'Ehjä'));
    // Newer than the other, so the sweep comes to it first.
    const broken = sealedBulletin('Rikki', { createdAt: '2026-11-23T09:00:00.000Z' });
    await deps.fannedOut(broken, [examplePartner('Rikki')]);
    const shard = shardsOf(broken.id)[3];
    const Item = toItem({ shard, id: 'dlv_not-a-delivery-at-all', state: 'somewhere' });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item }));
    await tried(deps, good, { kind: 'accepted' });
    deps.pass(minute);

    await expect(sweep(deps)).rejects.toThrow();

    expect(await deps.bulletins.get(sealedBulletin('Ehjä').id)).toMatchObject({ state: 'sent' });
    expect(await deps.bulletins.get(broken.id)).toMatchObject({ state: 'sending' });
  });

  test('a row that is due and cannot be read does not hold up the other retries', async () => {
    const deps = world();
    const good = first(await mailed(deps, 'Ehjä'));
    const { shard, due, dueAt } = await tried(deps, good, { kind: 'retry', reason: 'throttled' });
    const Item = toItem({ shard, id: 'dlv_written-by-a-newer-version', state: 'somewhere', due, dueAt });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item }));
    deps.pass(minute);

    await expect(sweep(deps)).rejects.toThrow('1 deliveries are due that cannot be read');
    expect(deps.queues.email.sent).toEqual([messageOf(good)]);
  });

  test('a bulletin that cannot be read does not hold up the notices', async () => {
    const deps = world();
    const notice = noticeOf({
      matter: { kind: 'partner-waiting', partnerId: examplePartner('Odottaa').id },
      channel: 'email',
      to: { address: 'viestinta@example.fi' },
      at: toIso(noon),
      now: noon,
    });
    await deps.deliveries.create(notice);
    const Item = toItem({ id: 'blt_not-a-bulletin-at-all', state: 'sending', createdAt: toIso(noon) });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.bulletin, Item }));
    deps.pass(6 * minute);

    await expect(sweep(deps)).rejects.toThrow();
    expect(deps.queues.email.sent).toEqual([messageOf(notice)]);
  });
});

describe('closing a bulletin', () => {
  test('it is sent when every delivery has its outcome, whatever that is', async () => {
    const deps = world();
    const [sent, skipped, failed] = await mailed(deps, 'Valmis', 3);
    if (sent === undefined || skipped === undefined || failed === undefined) throw new Error('there are three');
    await tried(deps, sent, { kind: 'accepted', providerId: 'ses-1' });
    await tried(deps, skipped, { kind: 'skipped', reason: 'left' });
    deps.pass(minute);
    await sweep(deps);
    expect(await deps.bulletins.get(sealedBulletin('Valmis').id)).toMatchObject({
      state: 'sending',
      walkedAt: toIso(noon + minute),
    });

    await tried(deps, failed, { kind: 'permanent-failure', reason: 'rejected' });
    deps.pass(minute);
    await sweep(deps);
    const closed = await deps.bulletins.get(sealedBulletin('Valmis').id);
    expect(closed).toMatchObject({ state: 'sent', settledAt: toIso(noon + 2 * minute), sealedCount: 3 });

    deps.pass(hour);
    await sweep(deps);
    expect(await deps.bulletins.get(sealedBulletin('Valmis').id)).toEqual(closed);
  });

  test('not when a delivery lacks: then it stays open and is told of', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Vajaa');
    const delivery = first(await mailed(deps, 'Vajaa'));
    await tried(deps, delivery, { kind: 'accepted' });
    const stored = await deps.bulletins.get(bulletin.id);
    await deps.bulletins.save({ ...bulletin, version: (stored?.version ?? 0) + 1, sealedCount: 2 });
    deps.pass(minute);
    await sweep(deps);
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ state: 'sending' });
    expect(deps.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', event: 'counts do not reconcile', bulletinId: bulletin.id, count: 1 }),
    );
  });

  test('one that nobody gets is closed at once', async () => {
    const deps = world();
    await deps.fannedOut(sealedBulletin('Tyhjä'), []);
    deps.pass(minute);
    await sweep(deps);
    expect(await deps.bulletins.get(sealedBulletin('Tyhjä').id)).toMatchObject({ state: 'sent' });
  });

  test('an old one is walked through more seldom', async () => {
    const deps = world();
    await mailed(deps, 'Vanha');
    deps.pass(8 * minute);
    await sweep(deps);
    deps.pass(minute);
    await sweep(deps);
    const walkedAt = async () => (await deps.bulletins.get(sealedBulletin('Vanha').id))?.walkedAt;
    expect(await walkedAt()).toBe(toIso(noon + 8 * minute));
    deps.pass(2 * minute);
    await sweep(deps);
    expect(await walkedAt()).toBe(toIso(noon + 11 * minute));
  });
});

test('there is nothing to do in an empty network', async () => {
  const deps = world();
  await sweep(deps);
  expect(deps.lines).toEqual([]);
  expect(await deps.rowsOf(noticeGroup(toIso(noon)))).toEqual([]);
});
