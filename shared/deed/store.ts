import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { conditionally, fromItem, type Item, toItem } from '../rows.ts';
import { Deed } from './deed.ts';

/** The entries of "you said, we did". */
export interface DeedStore {
  /** Stores a new one; if the id is taken, nothing changes (twice equals once). */
  create(deed: Deed): Promise<'created' | 'exists'>;
  /** Reads consistently: what was committed before the call is seen. */
  get(id: string): Promise<Deed | undefined>;
  /**
   * Stores a change made from version `deed.version - 1`, or says that somebody else was first. If that version was
   * published, it is kept: it can be read with `earlier` before the change is seen.
   */
  save(deed: Deed): Promise<'saved' | 'conflict'>;
  /** Those in a state, the newest first; may lag behind a write by about a second. */
  inState(state: Deed['state']): Promise<Deed[]>;
  /** What was published of one before it was changed, the newest first; reads consistently. */
  earlier(id: string): Promise<Deed[]>;
}

/** A version that was published, as it stays. It has none of the keys of the index, so no list knows it. */
const Earlier = z.object({ was: Deed });

const newest = 'newest';
/** Padded, so that text order is the order of versions. */
const rowOf = (version: number): string => `v${String(version).padStart(6, '0')}`;

export function deedStore(client: DynamoDBClient, table: string): DeedStore {
  async function query(input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>): Promise<Item[]> {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({ ...input, TableName: table, ScanIndexForward: false, ExclusiveStartKey: start }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  }

  async function get(id: string): Promise<Deed | undefined> {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ id, row: newest }), ConsistentRead: true }),
    );
    return Item && fromItem(Deed, Item);
  }

  return {
    async create(deed) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem({ ...deed, row: newest }),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    get,

    async save(deed) {
      const before = await get(deed.id);
      if (before?.version !== deed.version - 1) return 'conflict';
      // A version never changes, so whoever writes this row writes the same, and it does no harm if the change is refused.
      if (before.state === 'published') {
        const kept = { id: deed.id, row: rowOf(before.version), was: before };
        await client.send(new PutItemCommand({ TableName: table, Item: toItem(kept) }));
      }
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem({ ...deed, row: newest }),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': before.version }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    async inState(state) {
      const items = await query({
        IndexName: 'byState',
        KeyConditionExpression: '#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':state': state }),
      });
      return items.map((item) => fromItem(Deed, item));
    },

    async earlier(id) {
      const items = await query({
        KeyConditionExpression: 'id = :id AND begins_with(#row, :v)',
        ExpressionAttributeNames: { '#row': 'row' },
        ExpressionAttributeValues: toItem({ ':id': id, ':v': 'v' }),
        ConsistentRead: true,
      });
      return items.map((item) => fromItem(Earlier, item).was);
    },
  };
}
