import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SweepDeps, sweep } from '../../../functions/sweep/sweep.ts';
import { segmentKey, segmentMessages } from '../../../shared/bulletin/segment.ts';
import { changeBulletin } from '../../../shared/bulletin/store.ts';
import { type Delivery, noticeGroup, shardsOf } from '../../../shared/delivery/delivery.ts';
import { afterAttempt, dueBuckets, leased, type Outcome } from '../../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { toItem } from '../../../shared/rows.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleDelivery, examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { allIdle, emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

/** Queues that hold nothing, unless a test says that one is busy. */
function world(busy: { email?: boolean; webhook?: boolean } = {}) {
  const idle: SweepDeps['idle'] = { ...allIdle, email: async () => !busy.email, webhook: async () => !busy.webhook };
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
    expect(deps.queues.webhook.sent).toMatchObject([{ v: 1, group, ids: [hook] }]);
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

  test('is queued as far as the sweep gets, when it dies among many', async () => {
    const deps = world();
    const waiting = { state: 'retry', due: dueBuckets[0], dueAt: toIso(noon), reason: 'throttled' } as const;
    const many = Array.from({ length: 250 }, (_, n) =>
      exampleDelivery(`Paljon ${n}`, { group: sealedBulletin('Paljon').id, ...waiting }),
    );
    await deps.deliveries.createMany(many);
    let writes = 0;
    const record: typeof deps.deliveries.record = async (delivery) => {
      writes += 1;
      if (writes > 150) throw new Error('the sweep died');
      return deps.deliveries.record(delivery);
    };
    await expect(sweep({ ...deps, deliveries: { ...deps.deliveries, record } })).rejects.toThrow('the sweep died');
    expect(idsOn(deps.queues.email)).toHaveLength(100);

    deps.pass(10 * minute);
    await sweep(deps);
    expect(new Set(idsOn(deps.queues.email))).toEqual(new Set(many.map(({ id }) => id)));
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

  test('notices of the last seven days are looked after as bulletins are', async () => {
    const deps = world();
    const notices = [0, 1, 2, 3, 4, 5, 6, 7].map((ago) =>
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
    expect(deps.queues.email.sent).toEqual(notices.slice(0, 7).map((notice) => messageOf(notice)));
  });

  test('a row that cannot be read holds up nothing else, not even in its own bulletin, and is told of', async () => {
    const deps = world();
    const good = first(await mailed(deps, 'Ehjä'));
    // Newer than the other, so the sweep comes to it first.
    const broken = sealedBulletin('Rikki', { createdAt: '2026-11-23T09:00:00.000Z' });
    const mates = await deps.fannedOut(
      broken,
      Array.from({ length: 10 }, (_, n) => examplePartner(`Rikki ${n}`)),
    );
    const shard = first(shardsOf(broken.id));
    const Item = toItem({ shard, id: 'dlv_not-a-delivery-at-all', state: 'somewhere' });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item }));
    await tried(deps, good, { kind: 'accepted' });
    deps.pass(6 * minute);

    await expect(sweep(deps)).rejects.toThrow(`1 deliveries of ${broken.id} cannot be read`);

    expect(idsOn(deps.queues.email).sort()).toEqual(mates.map(({ id }) => id).sort());
    expect(await deps.bulletins.get(sealedBulletin('Ehjä').id)).toMatchObject({ state: 'sent' });
    expect(await deps.bulletins.get(broken.id)).toMatchObject({ state: 'sending', walkedAt: toIso(noon + 6 * minute) });
    expect(deps.lines).toContainEqual({ level: 'warn', event: 'deliveries unreadable', group: broken.id, count: 1 });
  });

  test('a bulletin stays open as long as a row of it cannot be read', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Yksi lukematta');
    await tried(deps, first(await mailed(deps, 'Yksi lukematta')), { kind: 'accepted' });
    const Item = toItem({ shard: first(shardsOf(bulletin.id)), id: 'dlv_not-a-delivery-at-all', state: 'somewhere' });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item }));
    deps.pass(minute);
    await expect(sweep(deps)).rejects.toThrow('cannot be read');
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ state: 'sending', sealedCount: 1 });
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

  test('a bulletin that cannot be read holds up neither the other bulletins nor the notices', async () => {
    const deps = world();
    const good = first(await mailed(deps, 'Luettava'));
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

    await expect(sweep(deps)).rejects.toThrow('1 open bulletins cannot be read');
    expect(deps.queues.email.sent).toEqual([messageOf(good), messageOf(notice)]);
    expect(deps.lines).toContainEqual({ level: 'warn', event: 'bulletins unreadable', count: 1 });
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

  test('with the deliveries that there are, when more were made than had been counted', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Enemmän');
    const deliveries = await mailed(deps, 'Enemmän', 3);
    for (const each of deliveries) await tried(deps, each, { kind: 'accepted' });
    const stored = await deps.bulletins.get(bulletin.id);
    await deps.bulletins.save({ ...bulletin, version: (stored?.version ?? 0) + 1, sealedCount: 2 });
    deps.pass(minute);
    await sweep(deps);
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ state: 'sent', sealedCount: 3 });
    expect(deps.lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  test('not when a delivery was made behind the back of the walk', async () => {
    const deps = world();
    const bulletin = sealedBulletin('Selän takana');
    const [seen, unseen] = planDeliveries(bulletin, toIso(noon), [examplePartner('a'), examplePartner('b')]);
    if (seen === undefined || unseen === undefined) throw new Error('there are two');
    await deps.fannedOut(bulletin, [examplePartner('a')]);
    await tried(deps, seen, { kind: 'accepted' });
    deps.pass(minute);
    const lastShard = shardsOf(bulletin.id).at(-1);
    await sweep({
      ...deps,
      deliveries: {
        ...deps.deliveries,
        async *readableInShard(shard) {
          yield* deps.deliveries.readableInShard(shard);
          if (shard === lastShard) await deps.deliveries.create(unseen);
        },
      },
    });
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ state: 'sending', sealedCount: 1 });

    await tried(deps, unseen, { kind: 'accepted' });
    deps.pass(minute);
    await sweep(deps);
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ state: 'sent', sealedCount: 2 });
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

test('more open bulletins than one sweep looks after are told of', async () => {
  const deps = world();
  await inParallel(
    Array.from({ length: 200 }, (_, n) => sealedBulletin(`Avoin ${n}`)),
    20,
    (bulletin) => deps.bulletins.create(bulletin),
  );
  await sweep(deps);
  expect(deps.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', event: 'more open bulletins than are looked after', count: 200 }),
  );
});

test('there is nothing to do in an empty network', async () => {
  const deps = world();
  await sweep(deps);
  expect(deps.lines).toEqual([]);
  expect(await deps.rowsOf(noticeGroup(toIso(noon)))).toEqual([]);
});

describe('what a person must know of', () => {
  const told = (deps: World) => deps.counted.filter(([name]) => name !== 'SweepsFinished');

  test('a sweep that came to its end is counted, also when something could not be swept', async () => {
    const deps = world();
    await sweep(deps);
    expect(deps.counted).toEqual([['SweepsFinished', 1]]);

    const Item = toItem({ id: 'blt_not-a-bulletin-at-all', state: 'sending', createdAt: toIso(noon) });
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.bulletin, Item }));
    await expect(sweep(deps)).rejects.toThrow();
    expect(deps.counted).toEqual([
      ['SweepsFinished', 1],
      ['SweepsFinished', 1],
    ]);
  });

  test('a mail that nobody has tried for more than two hours is late; one that waits for its retry is not', async () => {
    const deps = world({ email: true });
    const [arrived, waiting] = await mailed(deps, 'Myöhässä', 3);
    if (arrived === undefined || waiting === undefined) throw new Error('there are three');
    await tried(deps, arrived, { kind: 'accepted' });
    deps.pass(hour);
    await tried(deps, waiting, { kind: 'retry', reason: 'throttled' });
    deps.pass(hour);
    await sweep(deps);
    expect(told(deps)).toEqual([]);

    deps.pass(hour);
    await sweep(deps);
    expect(told(deps)).toEqual([['DeliveriesLate', 1]]);
    const group = sealedBulletin('Myöhässä').id;
    expect(deps.lines).toContainEqual({ level: 'warn', event: 'deliveries late', group, count: 1 });
  });

  test('a rescue is counted', async () => {
    const deps = world();
    await mailed(deps, 'Pelastettu', 3);
    deps.pass(6 * minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['DeliveriesRescued', 3]]);
  });

  test('a bulletin of which nothing has arrived an hour after it was sent', async () => {
    const deps = world({ email: true });
    const deliveries = await mailed(deps, 'Ei perillä', 2);
    deps.pass(hour);
    await sweep(deps);
    expect(told(deps)).toEqual([]);

    deps.pass(20 * minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['BulletinsStalled', 1]]);
    const bulletinId = sealedBulletin('Ei perillä').id;
    expect(deps.lines).toContainEqual({ level: 'warn', event: 'bulletin stalled', bulletinId });

    await tried(deps, first(deliveries), { kind: 'accepted' });
    deps.pass(20 * minute);
    await sweep(deps);
    expect(told(deps)).toHaveLength(1);
  });

  test('a bulletin whose mails were held, as their communities wish, only an hour after their time has come', async () => {
    const deps = world({ email: true });
    const until = deps.now() + 5 * hour;
    for (const delivery of await mailed(deps, 'Odottanut', 2)) {
      await tried(deps, delivery, { kind: 'held', until, reason: 'quiet-hours' });
    }
    deps.pass(5 * hour);
    await sweep(deps);
    expect(told(deps)).toEqual([]);
    deps.pass(61 * minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['BulletinsStalled', 1]]);
  });

  test('a bulletin that was closed and reached nobody', async () => {
    const deps = world();
    await tried(deps, first(await mailed(deps, 'Torjuttu')), { kind: 'permanent-failure', reason: 'rejected' });
    deps.pass(minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['BulletinsStalled', 1]]);
  });

  test('a bulletin that is not fanned out an hour after it was sent', async () => {
    const deps = world();
    await deps.bulletins.create(sealedBulletin('Jumissa'));
    deps.pass(hour);
    await sweep(deps);
    expect(told(deps)).toEqual([]);
    deps.pass(minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['BulletinsStalled', 1]]);
  });

  test('a bulletin that lacks a delivery', async () => {
    const deps = world();
    const delivery = first(await mailed(deps, 'Puuttuu'));
    await tried(deps, delivery, { kind: 'accepted' });
    await changeBulletin(deps.bulletins, sealedBulletin('Puuttuu').id, (current) => ({
      ...current,
      version: current.version + 1,
      sealedCount: 2,
    }));
    deps.pass(minute);
    await sweep(deps);
    expect(told(deps)).toEqual([['BulletinsUnreconciled', 1]]);
  });
});
