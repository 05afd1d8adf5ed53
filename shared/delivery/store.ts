import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, fromItems, type Item, toItem, unexpired } from '../rows.ts';
import { toIso } from '../time.ts';
import { insertAll, type Patience } from './batch-store.ts';
import { Delivery, type Recipient, shardOf, shardsOf } from './delivery.ts';
import { dueBuckets, isForNobody, type Readiness, readiness } from './lifecycle.ts';
import { type Addition, addRecipient } from './recipient-store.ts';
import { timing } from './timing.ts';

/** What became of the wish to try a delivery. */
type Lease =
  | { readonly kind: 'leased'; readonly delivery: Delivery }
  | { readonly kind: 'refused'; readonly because: Exclude<Readiness, 'ready'>; readonly delivery: Delivery }
  | { readonly kind: 'missing' };

/** Deliveries, and how many rows beside them cannot be read: they hold up none of the others. */
type Readable = { readonly deliveries: readonly Delivery[]; readonly unreadable: number };

/** The record of every delivery. All writes are conditional: none can undo what was recorded. */
export interface DeliveryStore {
  /** Stores one new delivery; if it exists, nothing changes (twice equals once). */
  create(delivery: Delivery): Promise<'created' | 'exists'>;
  /**
   * Stores new deliveries, many in one call, and leaves those that exist as they are. What the table refuses for the
   * moment is tried again. @returns the ids that existed.
   */
  createMany(deliveries: readonly Delivery[]): Promise<Set<string>>;
  /**
   * Adds a recipient to a delivery; `present` if it is there already. If the delivery was left unsent because nobody was
   * left whom it was for, the same write makes it pending again (`reopened`): whoever added the recipient queues it.
   */
  addRecipient(delivery: Pick<Delivery, 'shard' | 'id'>, recipient: Recipient): Promise<Addition>;
  /** Reads consistently; an expired row is gone. */
  get(group: string, id: string): Promise<Delivery | undefined>;
  /**
   * Gives the delivery to one worker until `leaseUntil`, if `readiness` says so at `now` (epoch ms). Atomic: of two
   * workers that ask at once one gets it, and nobody gets what is settled or expired.
   */
  lease(channel: Delivery['channel'], group: string, id: string, now: number): Promise<Lease>;
  /**
   * Stores a step made from version `delivery.version - 1`; `overtaken` if somebody else made one first. That it is for
   * nobody is only stored if nobody was added since `delivery` was read (`joined`): together with `addRecipient` this
   * closes the race in which a mailbox gets nothing because its first community left.
   */
  record(delivery: Delivery): Promise<'recorded' | 'overtaken' | 'joined'>;
  /**
   * Stores the whole of a delivery that waits, changed from version `delivery.version - 1`; `overtaken` if somebody else was
   * first or it waits no more: nothing can be added to what a worker may have read.
   */
  replaceWaiting(delivery: Delivery): Promise<'replaced' | 'overtaken'>;
  /** How many deliveries a group has; reads consistently. */
  count(group: string): Promise<number>;
  /** The deliveries in one partition, page by page, consistently; all of them: one row that cannot be read throws. */
  inShard(shard: string): AsyncIterable<Delivery[]>;
  /** The same, for work that such a row must not hold up. */
  readableInShard(shard: string): AsyncIterable<Readable>;
  /** Deliveries whose wait is over at `now` (epoch ms), longest waiting first, at most `limit`. May lag. */
  due(now: number, limit: number): Promise<Readable>;
}

/** The fields that a step of the lifecycle may change; recipients are added beside it. */
const changing = [
  'version',
  'state',
  'attempts',
  'ambiguities',
  'reason',
  'leaseUntil',
  'due',
  'dueAt',
  'heldUntil',
  'settledAt',
  'openedAt',
  'askedAt',
  'calls',
  'providerId',
  'failedProviderId',
] as const;

/** `now` gives epoch ms; `patience` is how it waits when the table has enough to do for the moment. */
export function deliveryStore(
  client: DynamoDBClient,
  table: string,
  now: () => number,
  patience: Patience = { sleep, random: Math.random },
): DeliveryStore {
  return {
    async create(delivery) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(delivery),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    createMany: (deliveries) => insertAll(client, table, deliveries, patience),

    addRecipient: (delivery, recipient) => addRecipient(client, table, delivery, recipient),

    async get(group, id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ shard: shardOf(group, id), id }), ConsistentRead: true }),
      );
      return Item && unexpired(fromItem(Delivery, Item), now());
    },

    async lease(channel, group, id, at) {
      const claimable = [
        '#state = :pending',
        '(#state IN (:retry, :ambiguous, :waiting) AND dueAt <= :now)',
        // A webhook's receiver knows the delivery by its id, so a call that may have happened is simply made again.
        ...(channel === 'webhook' ? ['(#state = :leased AND leaseUntil <= :now)'] : []),
      ];
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toItem({ shard: shardOf(group, id), id }),
        UpdateExpression:
          'SET #state = :leased, leaseUntil = :until, version = version + :one, attempts = attempts + :one ' +
          'REMOVE due, dueAt, reason',
        ConditionExpression: `channel = :channel AND expiresAt > :seconds AND (${claimable.join(' OR ')})`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({
          ':channel': channel,
          ':pending': 'pending',
          ':retry': 'retry',
          ':ambiguous': 'ambiguous',
          ':waiting': 'waiting',
          ':leased': 'leased',
          ':now': toIso(at),
          ':seconds': Math.floor(at / 1000),
          ':until': toIso(at + timing[channel].leaseMs),
          ':one': 1,
        }),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const result = await conditionally(client.send(update));
      if (result.met) {
        if (result.value.Attributes === undefined) throw new Error('DynamoDB returned no row for a lease');
        return { kind: 'leased', delivery: fromItem(Delivery, result.value.Attributes) };
      }
      const delivery = result.item && unexpired(fromItem(Delivery, result.item), at);
      if (delivery === undefined) return { kind: 'missing' };
      const because = readiness(delivery, at);
      // The row was ready by its own account, so it is on another channel: the message named the wrong queue.
      if (because === 'ready') throw new Error(`delivery ${id} is no ${channel} delivery`);
      return { kind: 'refused', because, delivery };
    },

    async record(delivery) {
      const present = changing.filter((field) => delivery[field] !== undefined);
      const absent = changing.filter((field) => delivery[field] === undefined);
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toItem({ shard: delivery.shard, id: delivery.id }),
        UpdateExpression: [
          `SET ${present.map((field) => `#${field} = :${field}`).join(', ')}`,
          ...(absent.length > 0 ? [`REMOVE ${absent.map((field) => `#${field}`).join(', ')}`] : []),
        ].join(' '),
        // Recipients are only ever added, so as many as were read are the ones that were read.
        ConditionExpression: `#version = :before${isForNobody(delivery) ? ' AND size(recipients) = :read' : ''}`,
        ExpressionAttributeNames: Object.fromEntries(changing.map((field) => [`#${field}`, field])),
        ExpressionAttributeValues: toItem({
          ...Object.fromEntries(present.map((field) => [`:${field}`, delivery[field]])),
          ':before': delivery.version - 1,
          ...(isForNobody(delivery) ? { ':read': delivery.recipients.length } : {}),
        }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const result = await conditionally(client.send(update));
      if (result.met) return 'recorded';
      const stands = result.item && fromItem(Delivery, result.item);
      return stands?.version === delivery.version - 1 ? 'joined' : 'overtaken';
    },

    async replaceWaiting(delivery) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(delivery),
        ConditionExpression: 'version = :before AND #state = :waiting',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':before': delivery.version - 1, ':waiting': 'waiting' }),
      });
      return (await conditionally(client.send(put))).met ? 'replaced' : 'overtaken';
    },

    async count(group) {
      const counts = await Promise.all(shardsOf(group).map((shard) => countIn(client, table, shard)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async *inShard(shard) {
      for await (const { Items = [] } of pagesOf(client, table, shard, 'ALL_ATTRIBUTES')) {
        yield Items.flatMap((item) => unexpired(fromItem(Delivery, item), now()) ?? []);
      }
    },

    async *readableInShard(shard) {
      for await (const { Items = [] } of pagesOf(client, table, shard, 'ALL_ATTRIBUTES')) {
        const { rows, unreadable } = fromItems(Delivery, Items);
        yield { deliveries: rows.filter((row) => unexpired(row, now()) !== undefined), unreadable };
      }
    },

    async due(at, limit) {
      const perBucket = await Promise.all(
        dueBuckets.map((bucket) =>
          client.send(
            new QueryCommand({
              TableName: table,
              IndexName: 'due',
              KeyConditionExpression: 'due = :bucket AND dueAt <= :now',
              ExpressionAttributeValues: toItem({ ':bucket': bucket, ':now': toIso(at) }),
              Limit: limit,
            }),
          ),
        ),
      );
      const items = perBucket.flatMap(({ Items = [] }) => Items);
      const { rows, unreadable } = fromItems(Delivery, items);
      const deliveries = rows
        .filter((delivery) => unexpired(delivery, at) !== undefined)
        .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))
        .slice(0, limit);
      return { deliveries, unreadable };
    },
  };
}

async function countIn(client: DynamoDBClient, table: string, shard: string): Promise<number> {
  let count = 0;
  for await (const { Count = 0 } of pagesOf(client, table, shard, 'COUNT')) count += Count;
  return count;
}

async function* pagesOf(client: DynamoDBClient, table: string, shard: string, select: 'ALL_ATTRIBUTES' | 'COUNT') {
  let start: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#shard = :shard',
        ExpressionAttributeNames: { '#shard': 'shard' },
        ExpressionAttributeValues: toItem({ ':shard': shard }),
        Select: select,
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    );
    yield page;
    start = page.LastEvaluatedKey;
  } while (start);
}
