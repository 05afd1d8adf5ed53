import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, fromItems, type Item, toItem } from '../rows.ts';
import { Bulletin } from './bulletin.ts';

/** Bulletins, and how many rows beside them cannot be read: they hold up none of the others. */
type Readable = { readonly bulletins: readonly Bulletin[]; readonly unreadable: number };

/** The bulletins. */
export interface BulletinStore {
  /** Stores a new bulletin; if the id is taken, nothing changes (twice equals once). */
  create(bulletin: Bulletin): Promise<'created' | 'exists'>;
  /** Reads consistently: what was committed before the call is seen. */
  get(id: string): Promise<Bulletin | undefined>;
  /** Stores a change made from version `bulletin.version - 1`, or says that somebody else was first. */
  save(bulletin: Bulletin): Promise<'saved' | 'conflict'>;
  /**
   * Bulletins in a state, newest first, at most `limit`; may lag behind a write by about a second. One row that cannot
   * be read throws.
   */
  inState(state: Bulletin['state'], limit: number): Promise<Bulletin[]>;
  /** The same, for work that such a row must not hold up; it counts towards `limit`. */
  readableInState(state: Bulletin['state'], limit: number): Promise<Readable>;
  /** The bulletins that were sealed in a local month (`2026-10`), oldest first. */
  sealedIn(month: string): Promise<Bulletin[]>;
  /** The sealed bulletins that have this code, oldest first: one, or by a rare chance two; may lag by about a second. */
  withCode(code: string): Promise<Bulletin[]>;
  /** The sealed corrections of a bulletin, oldest first; may lag behind a write by about a second. */
  correctionsOf(bulletinId: string): Promise<Bulletin[]>;
  /** The sealed bulletins whose last day is this local date, oldest first; may lag by about a second. */
  endingOn(date: string): Promise<Bulletin[]>;
  /** The newest sealed answers, newest first, at most `limit`; one that cannot be read is left out. May lag by about a second. */
  newestAnswers(limit: number): Promise<Bulletin[]>;
}

/**
 * Reads a bulletin, applies a change and stores it, again from the newest version when somebody else was first.
 * `change` gives the next version, or nothing when there is nothing to do.
 */
export async function changeBulletin(
  bulletins: Pick<BulletinStore, 'get' | 'save'>,
  id: string,
  change: (bulletin: Bulletin) => Bulletin | undefined,
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const bulletin = await bulletins.get(id);
    const next = bulletin && change(bulletin);
    if (next === undefined || (await bulletins.save(next)) === 'saved') return;
  }
  throw new Error(`bulletin ${id} is changed by others all the time`);
}

export function bulletinStore(client: DynamoDBClient, table: string): BulletinStore {
  async function query(input: {
    index: 'byState' | 'byMonth' | 'byCode' | 'byCorrected' | 'byEnd' | 'byKind';
    key: string;
    value: string;
    forward: boolean;
    limit: number;
  }): Promise<Item[]> {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: input.index,
          KeyConditionExpression: '#key = :value',
          ExpressionAttributeNames: { '#key': input.key },
          ExpressionAttributeValues: toItem({ ':value': input.value }),
          ScanIndexForward: input.forward,
          ExclusiveStartKey: start,
          ...(Number.isFinite(input.limit) ? { Limit: input.limit - found.length } : {}),
        }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start && found.length < input.limit);
    return found;
  }
  const newestIn = (state: Bulletin['state'], limit: number) =>
    query({ index: 'byState', key: 'state', value: state, forward: false, limit });

  /** Every sealed bulletin that an index knows under a value: a draft has no `sealedAt` and so is in none of these. */
  const sealedWith = async (index: 'byMonth' | 'byCode' | 'byCorrected' | 'byEnd', key: string, value: string) => {
    const items = await query({ index, key, value, forward: true, limit: Number.POSITIVE_INFINITY });
    return items.map((item) => fromItem(Bulletin, item));
  };

  return {
    async create(bulletin) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(bulletin),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    async get(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return Item && fromItem(Bulletin, Item);
    },

    async save(bulletin) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(bulletin),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': bulletin.version - 1 }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    async inState(state, limit) {
      return (await newestIn(state, limit)).map((item) => fromItem(Bulletin, item));
    },

    async readableInState(state, limit) {
      const { rows, unreadable } = fromItems(Bulletin, await newestIn(state, limit));
      return { bulletins: rows, unreadable };
    },

    sealedIn: (month) => sealedWith('byMonth', 'sealedMonth', month),
    withCode: (code) => sealedWith('byCode', 'code', code),
    correctionsOf: (bulletinId) => sealedWith('byCorrected', 'corrects', bulletinId),
    endingOn: (date) => sealedWith('byEnd', 'validUntil', date),

    async newestAnswers(limit) {
      const items = await query({ index: 'byKind', key: 'kind', value: 'answer', forward: false, limit });
      return [...fromItems(Bulletin, items).rows];
    },
  };
}
