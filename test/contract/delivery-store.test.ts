import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { type Delivery, groupOf, shardsOf } from '../../shared/delivery/delivery.ts';
import {
  afterAttempt,
  dueBuckets,
  held,
  leased,
  readiness,
  reopened,
  requeued,
} from '../../shared/delivery/lifecycle.ts';
import { type DeliveryStore, deliveryStore } from '../../shared/delivery/store.ts';
import { requeuePauseMs, timing } from '../../shared/delivery/timing.ts';
import { minute, toIso } from '../../shared/time.ts';
import { memoryDeliveries } from '../fakes/delivery-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleDelivery, id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;

const stores: [string, () => DeliveryStore][] = [
  ['in memory', () => memoryDeliveries(now)],
  ['in DynamoDB', () => deliveryStore(dynamo.client, dynamo.tableNames.delivery, now)],
];

/** Stores a delivery and asks for it back. */
async function stored(deliveries: DeliveryStore, delivery: Delivery): Promise<Delivery> {
  await deliveries.create(delivery);
  return delivery;
}
const read = (deliveries: DeliveryStore, { id, shard }: Delivery) => deliveries.get(groupOf({ shard }), id);
const lease = (deliveries: DeliveryStore, { id, shard, channel }: Delivery, at = noon) =>
  deliveries.lease(channel, groupOf({ shard }), id, at);

describe.each(stores)('storing deliveries %s', (_where, open) => {
  it('gives them back as they were', async () => {
    const deliveries = open();
    const mail = await stored(deliveries, exampleDelivery('as it was'));
    const report = await stored(
      deliveries,
      exampleDelivery('report', {
        group: 'ntc_2026-11-01',
        matter: { kind: 'report', month: '2026-10' },
        recipients: [],
        address: 'valtuusto@example.fi',
        state: 'sent',
        providerId: 'abc-123',
        settledAt: toIso(noon),
      }),
    );
    expect(await read(deliveries, mail)).toEqual(mail);
    expect(await read(deliveries, report)).toEqual(report);
    expect(await deliveries.get(id('blt', 'as it was'), id('dlv', 'none'))).toBeUndefined();
  });

  it('creates each once: what is recorded of it stays', async () => {
    const deliveries = open();
    const first = exampleDelivery('once');
    expect(await deliveries.create(first)).toBe('created');
    const sent = afterAttempt(leased(first, noon), { kind: 'accepted', providerId: 'p' }, noon, 0);
    await lease(deliveries, first);
    await deliveries.record(sent);
    expect(await deliveries.create(first)).toBe('exists');
    expect(await read(deliveries, first)).toEqual(sent);
  });

  it('creates sixty at once, leaves those that exist as they are, and says which', async () => {
    const deliveries = open();
    const group = id('blt', 'sixty');
    const all = Array.from({ length: 60 }, (_, n) => exampleDelivery(`sixty ${n}`, { group }));
    const [early, late] = [all.slice(0, 30), all.slice(20)];
    expect(await deliveries.createMany(early)).toEqual(new Set());
    const touched = leased(exampleDelivery('sixty 25', { group }), noon);
    await lease(deliveries, touched);
    expect(await deliveries.createMany(late)).toEqual(new Set(early.slice(20).map((each) => each.id)));
    expect(await read(deliveries, touched)).toEqual(touched);
    expect(await deliveries.count(group)).toBe(60);
    expect(await deliveries.createMany([])).toEqual(new Set());
  });

  it('stores what optional fields hold, in bulk as one by one', async () => {
    const deliveries = open();
    const waiting = afterAttempt(
      leased(exampleDelivery('bulk optional'), noon),
      { kind: 'retry', reason: 'throttled' },
      noon,
      0,
    );
    await deliveries.createMany([waiting]);
    expect(await read(deliveries, waiting)).toEqual(waiting);
  });

  it('adds a recipient once, and leaves the version to the lifecycle', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('shared mailbox'));
    const [first] = delivery.recipients;
    const second = { partnerId: id('prt', 'second'), targetId: id('tgt', 'second') };
    const sameTargetOfAnother = { partnerId: id('prt', 'third'), targetId: id('tgt', 'second') };
    expect(await deliveries.addRecipient(delivery, second)).toBe('added');
    expect(await deliveries.addRecipient(delivery, second)).toBe('present');
    expect(await deliveries.addRecipient(delivery, first ?? second)).toBe('present');
    expect(await deliveries.addRecipient(delivery, sameTargetOfAnother)).toBe('added');
    expect(await read(deliveries, delivery)).toEqual({
      ...delivery,
      recipients: [first, second, sameTargetOfAnother],
    });
  });

  it('adds a recipient once though five ask at once', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('five ask'));
    const another = { partnerId: id('prt', 'another'), targetId: id('tgt', 'another') };
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliveries.addRecipient(delivery, another)));
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
    expect((await read(deliveries, delivery))?.recipients).toHaveLength(2);
  });

  it('keeps a recipient who was added while the delivery was being tried', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('added meanwhile'));
    const taken = leased(delivery, noon);
    await lease(deliveries, delivery);
    await deliveries.addRecipient(delivery, { partnerId: id('prt', 'late'), targetId: id('tgt', 'late') });
    expect(await deliveries.record(afterAttempt(taken, { kind: 'accepted' }, noon, 0))).toBe('recorded');
    expect(await read(deliveries, delivery)).toMatchObject({ state: 'sent', recipients: [{}, {}] });
  });

  it('opens again what was left unsent when its only recipient had left, once somebody is added', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('left, then joined'));
    const [own] = delivery.recipients;
    const late = { partnerId: id('prt', 'joined'), targetId: id('tgt', 'joined') };
    await lease(deliveries, delivery);
    const left = afterAttempt(leased(delivery, noon), { kind: 'skipped', reason: 'left' }, noon, 0);
    expect(await deliveries.record(left)).toBe('recorded');
    expect(await deliveries.addRecipient(delivery, own ?? late)).toBe('present');
    expect(await read(deliveries, delivery)).toEqual(left);

    expect(await deliveries.addRecipient(delivery, late)).toBe('reopened');
    expect(await deliveries.addRecipient(delivery, late)).toBe('present');
    expect(await read(deliveries, delivery)).toEqual(reopened({ ...left, recipients: [own, late] } as Delivery));
    expect(await lease(deliveries, delivery)).toMatchObject({ kind: 'leased', delivery: { recipients: [own, late] } });
  });

  it('opens it once though five are added at once, and keeps them all', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('five join', { state: 'skipped', reason: 'left' }));
    const five = Array.from({ length: 5 }, (_, n) => ({ partnerId: id('prt', `j${n}`), targetId: id('tgt', `j${n}`) }));
    const answers = await Promise.all(five.map((each) => deliveries.addRecipient(delivery, each)));
    expect(answers.sort()).toEqual(['added', 'added', 'added', 'added', 'reopened']);
    const row = await read(deliveries, delivery);
    expect(row).toMatchObject({ state: 'pending', version: 1 });
    expect(row?.recipients).toHaveLength(6);
  });

  it.each([
    { state: 'sent' },
    { state: 'skipped', reason: 'ended' },
    { state: 'dead', reason: 'too-late' },
    { state: 'unknown', reason: 'left' },
  ] as const)('leaves what was settled otherwise settled: $state $reason', async (change) => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery(`settled ${JSON.stringify(change)}`, change));
    const late = { partnerId: id('prt', 'late'), targetId: id('tgt', 'late') };
    expect(await deliveries.addRecipient(delivery, late)).toBe('added');
    expect(await read(deliveries, delivery)).toEqual({ ...delivery, recipients: [...delivery.recipients, late] });
  });

  it('adds nobody to what does not exist', async () => {
    const deliveries = open();
    const never = exampleDelivery('nobody to add to');
    const [someone = { partnerId: id('prt', 'x'), targetId: id('tgt', 'x') }] = never.recipients;
    expect(await deliveries.addRecipient(never, someone)).toBe('present');
    expect(await read(deliveries, never)).toBeUndefined();
  });

  it('changes what waits as a whole, from its newest version, and nothing that waits no more', async () => {
    const deliveries = open();
    const waiting = await stored(deliveries, held(exampleDelivery('amended'), noon, 'digest'));
    const amended = { ...waiting, version: waiting.version + 1, recipients: [] };
    expect(await deliveries.replaceWaiting(amended)).toBe('replaced');
    expect(await deliveries.replaceWaiting(amended)).toBe('overtaken');
    expect(await read(deliveries, waiting)).toEqual(amended);
    await deliveries.lease('email', groupOf(waiting), waiting.id, noon);
    expect(await deliveries.replaceWaiting({ ...amended, version: amended.version + 2 })).toBe('overtaken');
  });

  it('counts those of one group over all its partitions', async () => {
    const deliveries = open();
    const group = id('blt', 'counted');
    expect(await deliveries.count(group)).toBe(0);
    await deliveries.createMany(Array.from({ length: 40 }, (_, n) => exampleDelivery(`counted ${n}`, { group })));
    await stored(deliveries, exampleDelivery('not counted'));
    expect(await deliveries.count(group)).toBe(40);
  });

  it('shows those of a partition page by page, each once', async () => {
    const deliveries = open();
    const group = id('blt', 'walked');
    const all = Array.from({ length: 40 }, (_, n) => exampleDelivery(`walked ${n}`, { group }));
    await deliveries.createMany(all);
    const met: string[] = [];
    const readable: string[] = [];
    for (const shard of shardsOf(group)) {
      for await (const page of deliveries.readableInShard(shard)) {
        expect(page.unreadable).toBe(0);
        readable.push(...page.deliveries.map((delivery) => delivery.id));
      }
      for await (const page of deliveries.inShard(shard)) {
        expect(page.every((delivery) => delivery.shard === shard)).toBe(true);
        met.push(...page.map((delivery) => delivery.id));
      }
    }
    expect(met.sort()).toEqual(all.map((delivery) => delivery.id).sort());
    expect(readable.sort()).toEqual(met);
  });

  it('goes on where DynamoDB ends a page, at one megabyte', async () => {
    const deliveries = open();
    const group = 'ntc_2026-01-01';
    const recipients = Array.from({ length: 1_200 }, (_, n) => ({
      partnerId: id('prt', `p${n}`),
      targetId: id('tgt', `t${n}`),
    }));
    for (let n = 0; n < 12; n++) await stored(deliveries, exampleDelivery(`heavy ${n}`, { group, recipients }));
    const pages: number[] = [];
    for await (const page of deliveries.inShard(`${group}#00`)) pages.push(page.length);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.reduce((sum, rows) => sum + rows)).toBe(12);
    expect(await deliveries.count(group)).toBe(12);
  });

  it('never shows one whose time has passed, though DynamoDB deletes late', async () => {
    const deliveries = open();
    const group = 'ntc_2025-01-01';
    const expiresAt = noon / 1000;
    const waiting = { state: 'retry', due: dueBuckets[0], dueAt: toIso(noon - minute) } as const;
    const gone = await stored(deliveries, exampleDelivery('gone', { group, expiresAt }));
    const goneWaiting = await stored(deliveries, exampleDelivery('gone waiting', { group, expiresAt, ...waiting }));
    const kept = await stored(deliveries, exampleDelivery('kept', { group, expiresAt: expiresAt + 1 }));
    expect(await read(deliveries, gone)).toBeUndefined();
    expect(await read(deliveries, kept)).toEqual(kept);
    const met: Delivery[] = [];
    for await (const page of deliveries.inShard(`${group}#00`)) met.push(...page);
    expect(met).toEqual([kept]);
    const readable: Delivery[] = [];
    for await (const page of deliveries.readableInShard(`${group}#00`)) readable.push(...page.deliveries);
    expect(readable).toEqual([kept]);
    expect((await deliveries.due(noon, 1000)).deliveries.map((each) => each.id)).not.toContain(goneWaiting.id);
    expect(await lease(deliveries, gone)).toEqual({ kind: 'missing' });
    expect(await lease(deliveries, goneWaiting)).toEqual({ kind: 'missing' });
  });
});

describe.each(stores)('leasing deliveries %s', (_where, open) => {
  const waits = { due: dueBuckets[0], reason: 'throttled' } as const;
  const states: [string, Partial<Delivery>][] = [
    ['pending', { state: 'pending' }],
    ['pending, put back on its queue', { state: 'pending', ...waits, dueAt: toIso(noon + minute) }],
    ['retry, its time come', { state: 'retry', ...waits, dueAt: toIso(noon) }],
    ['retry, a millisecond early', { state: 'retry', ...waits, dueAt: toIso(noon + 1) }],
    ['ambiguous, its time come', { state: 'ambiguous', ambiguities: 1, ...waits, dueAt: toIso(noon) }],
    ['ambiguous, early', { state: 'ambiguous', ambiguities: 1, ...waits, dueAt: toIso(noon + 1) }],
    ['leased to somebody', { state: 'leased', leaseUntil: toIso(noon + 1) }],
    ['leased to somebody who went away', { state: 'leased', leaseUntil: toIso(noon) }],
    ['sent', { state: 'sent' }],
    ['permanent-failure', { state: 'permanent-failure', reason: 'gone' }],
    ['skipped', { state: 'skipped', reason: 'left' }],
    ['dead', { state: 'dead', reason: 'too-late' }],
    ['unknown', { state: 'unknown', reason: 'timeout' }],
  ];
  const cases = (['email', 'webhook'] as const).flatMap((channel) =>
    states.map(([name, change]) => ({ channel, name, change })),
  );

  it.each(cases)('$channel, $name: as the lifecycle says', async ({ channel, name, change }) => {
    const deliveries = open();
    const delivery = await stored(
      deliveries,
      exampleDelivery(`${channel} ${name}`, { channel, attempts: 2, version: 5, ...change }),
    );
    const ready = readiness(delivery, noon);
    const expected = ready === 'ready' ? leased(delivery, noon) : delivery;
    expect(await lease(deliveries, delivery)).toEqual(
      ready === 'ready'
        ? { kind: 'leased', delivery: expected }
        : { kind: 'refused', because: ready, delivery: expected },
    );
    expect(await read(deliveries, delivery)).toEqual(expected);
  });

  it('tells a mail whose worker went away apart from a webhook, which is simply tried again', async () => {
    const deliveries = open();
    const ended = { state: 'leased', leaseUntil: toIso(noon) } as const;
    const mail = await stored(deliveries, exampleDelivery('lost mail', { ...ended }));
    const webhook = await stored(deliveries, exampleDelivery('lost call', { ...ended, channel: 'webhook' }));
    expect(await lease(deliveries, mail)).toMatchObject({ kind: 'refused', because: 'worker-lost' });
    expect(await lease(deliveries, webhook)).toMatchObject({ kind: 'leased' });
  });

  it('gives it to one of ten who ask at once', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('race'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => lease(deliveries, delivery)));
    expect(answers.filter((answer) => answer.kind === 'leased')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'refused' && answer.because === 'held')).toHaveLength(9);
    expect(await read(deliveries, delivery)).toMatchObject({ version: 1, attempts: 1 });
  });

  it('holds until the lease of the channel is over', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('held', { channel: 'webhook' }));
    await lease(deliveries, delivery);
    const end = noon + timing.webhook.leaseMs;
    expect(await lease(deliveries, delivery, end - 1)).toMatchObject({ kind: 'refused', because: 'held' });
    expect(await lease(deliveries, delivery, end)).toMatchObject({ kind: 'leased', delivery: { attempts: 2 } });
  });

  it('knows nothing of one that does not exist, and throws for one of another channel', async () => {
    const deliveries = open();
    const mail = await stored(deliveries, exampleDelivery('a mail'));
    expect(await lease(deliveries, exampleDelivery('never stored'))).toEqual({ kind: 'missing' });
    await expect(lease(deliveries, { ...mail, channel: 'webhook' })).rejects.toThrow(/is no webhook delivery/);
    expect(await read(deliveries, mail)).toEqual(mail);
  });
});

describe.each(stores)('recording what came of an attempt %s', (_where, open) => {
  it('stores the step, whatever fields it sets or takes away', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('steps'));
    const first = leased(delivery, noon);
    await lease(deliveries, delivery);
    const retry = afterAttempt(first, { kind: 'retry', reason: 'throttled' }, noon, 0.5);
    expect(await deliveries.record(retry)).toBe('recorded');
    expect(await read(deliveries, delivery)).toEqual(retry);
    const later = noon + 2 * minute;
    await lease(deliveries, delivery, later);
    const sent = afterAttempt(leased(retry, later), { kind: 'accepted', providerId: 'p-1' }, later, 0);
    expect(await deliveries.record(sent)).toBe('recorded');
    expect(await read(deliveries, delivery)).toEqual(sent);
  });

  it('is refused to a worker who was overtaken: the record of the other one stands', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('overtaken', { channel: 'webhook' }));
    const slow = leased(delivery, noon);
    await lease(deliveries, delivery);
    const afterLease = noon + timing.webhook.leaseMs;
    await lease(deliveries, delivery, afterLease);
    const sent = afterAttempt(leased(slow, afterLease), { kind: 'accepted' }, afterLease, 0);
    expect(await deliveries.record(sent)).toBe('recorded');
    expect(await deliveries.record(afterAttempt(slow, { kind: 'retry', reason: 'timeout' }, afterLease, 0))).toBe(
      'overtaken',
    );
    expect(await read(deliveries, delivery)).toEqual(sent);
  });

  it('that it is for nobody is refused if somebody was added while it was tried', async () => {
    const deliveries = open();
    const delivery = await stored(deliveries, exampleDelivery('joined meanwhile'));
    const taken = leased(delivery, noon);
    await lease(deliveries, delivery);
    const late = { partnerId: id('prt', 'meanwhile'), targetId: id('tgt', 'meanwhile') };
    expect(await deliveries.addRecipient(delivery, late)).toBe('added');
    const nobody = afterAttempt(taken, { kind: 'skipped', reason: 'left' }, noon, 0);
    expect(await deliveries.record(nobody)).toBe('joined');
    expect(await read(deliveries, delivery)).toMatchObject({ state: 'leased', version: 1, recipients: [{}, late] });
    expect(await deliveries.record(afterAttempt(taken, { kind: 'skipped', reason: 'ended' }, noon, 0))).toBe(
      'recorded',
    );
    expect(await deliveries.record(nobody)).toBe('overtaken');
  });

  it('does not create what is not there', async () => {
    const deliveries = open();
    const never = exampleDelivery('never there', { version: 1 });
    expect(await deliveries.record(never)).toBe('overtaken');
    expect(await read(deliveries, never)).toBeUndefined();
  });
});

describe.each(stores)('what is due %s', (_where, open) => {
  it('comes longest waiting first, over all partitions of the index, no more than were asked for', async () => {
    const deliveries = open();
    // A year of their own, so that other tests' rows are not due yet.
    const at = Date.parse('2026-02-02T10:00:00.000Z');
    const group = id('blt', 'due');
    const waits = [7, 1, 5, 3, 2, 6, 4, 0];
    for (const ago of waits) {
      const base = leased(exampleDelivery(`due ${ago}`, { group }), at);
      const waiting = afterAttempt(base, { kind: 'ambiguous', reason: 'timeout' }, at - (15 + ago) * minute, 0);
      await deliveries.create(waiting);
    }
    const early = leased(exampleDelivery('due too early', { group }), at);
    await deliveries.create(afterAttempt(early, { kind: 'ambiguous', reason: 'timeout' }, at - 15 * minute + 1, 0));
    await deliveries.create(exampleDelivery('due never', { group }));
    const { deliveries: due } = await deliveries.due(at, 100);
    expect(due.map((each) => each.id)).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map((ago) => id('dlv', `due ${ago}`)));
    expect((await deliveries.due(at, 3)).deliveries.map((each) => each.id)).toEqual(
      [7, 6, 5].map((ago) => id('dlv', `due ${ago}`)),
    );
  });

  it('is left alone for a while after it was put on its queue again', async () => {
    const deliveries = open();
    const at = Date.parse('2026-01-01T10:00:00.000Z');
    const waiting = { state: 'retry', due: dueBuckets[0], dueAt: toIso(at) } as const;
    const delivery = await stored(deliveries, exampleDelivery('requeued', waiting));
    const ids = async (when: number) => (await deliveries.due(when, 100)).deliveries.map((each) => each.id);
    expect(await ids(at)).toContain(delivery.id);
    expect(await deliveries.record(requeued(delivery, at))).toBe('recorded');
    expect(await deliveries.record(requeued(delivery, at))).toBe('overtaken');
    expect(await ids(at + requeuePauseMs - 1)).not.toContain(delivery.id);
    expect(await ids(at + requeuePauseMs)).toContain(delivery.id);
  });
});

describe('in DynamoDB', () => {
  it('holds in the index only what waits: a lease and an outcome take a row out of it', async () => {
    const deliveries = deliveryStore(dynamo.client, dynamo.tableNames.delivery, now);
    const delivery = exampleDelivery('sparse', { state: 'retry', due: 'due#3', dueAt: toIso(noon) });
    const indexed = async () => {
      const { Items = [] } = await dynamo.client.send(
        new QueryCommand({
          TableName: dynamo.tableNames.delivery,
          IndexName: 'due',
          KeyConditionExpression: 'due = :bucket',
          FilterExpression: 'id = :id',
          ExpressionAttributeValues: { ':bucket': { S: 'due#3' }, ':id': { S: delivery.id } },
        }),
      );
      return Items.length;
    };
    await deliveries.create(delivery);
    expect(await indexed()).toBe(1);
    const taken = await lease(deliveries, delivery);
    expect(await indexed()).toBe(0);
    if (taken.kind !== 'leased') throw new Error('not leased');
    await deliveries.record(afterAttempt(taken.delivery, { kind: 'accepted' }, noon, 0));
    expect(await indexed()).toBe(0);
  });

  it('throws for a row that cannot be stored, so that the queue tries the message again', async () => {
    const deliveries = deliveryStore(dynamo.client, dynamo.tableNames.delivery, now);
    const unstorable = { ...exampleDelivery('too large'), id: '' };
    await expect(deliveries.createMany([unstorable])).rejects.toThrow();
  });
});
