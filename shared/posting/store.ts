import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import { Posting, postingId } from './posting.ts';

/** Which answer: a community's, about one bulletin on one account. */
export type PostingKey = Pick<Posting, 'bulletinId' | 'partnerId' | 'accountId'>;

/** What communities answered about bulletins. Rows whose time has passed are never returned. */
export interface PostingStore {
  /** Reads consistently: what was committed before the call is seen. */
  get(key: PostingKey): Promise<Posting | undefined>;
  /**
   * Stores an answer: the first one (version 0) if there is none yet, a later one if it was made from the version before.
   * Of two people who answer at once, one is told `conflict` and must look again.
   */
  save(posting: Posting): Promise<'saved' | 'conflict'>;
  /** All answers about a bulletin, read consistently, in the order of their ids. */
  ofBulletin(bulletinId: string): Promise<Posting[]>;
  /** One community's answers about a bulletin, read consistently. */
  answersOf(bulletinId: string, partnerId: string): Promise<Posting[]>;
  /** A community's answers about all bulletins, the last answered first; may lag behind a write by about a second. */
  ofPartner(partnerId: string): Promise<Posting[]>;
}

/** Changes an answer from its newest version, again when somebody else was first; `change` gives nothing if none is due. */
export async function changePosting(
  postings: Pick<PostingStore, 'get' | 'save'>,
  key: PostingKey,
  change: (before: Posting | undefined) => Posting | undefined,
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const next = change(await postings.get(key));
    if (next === undefined || (await postings.save(next)) === 'saved') return;
  }
  throw new Error(`posting ${postingId(key.partnerId, key.accountId)} is changed by others all the time`);
}

export function postingStore(client: DynamoDBClient, table: string, now: () => number): PostingStore {
  async function query(
    of: { readonly index?: string; readonly where: string; readonly values: Record<string, string> },
    order: { readonly newestFirst: boolean },
  ): Promise<Posting[]> {
    const found: Posting[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ...(of.index === undefined ? { ConsistentRead: true } : { IndexName: of.index }),
          KeyConditionExpression: of.where,
          ExpressionAttributeValues: toItem(of.values),
          ScanIndexForward: !order.newestFirst,
          ExclusiveStartKey: start,
        }),
      );
      found.push(...(page.Items ?? []).flatMap((item) => unexpired(fromItem(Posting, item), now()) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  }

  return {
    async get({ bulletinId, partnerId, accountId }) {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: toItem({ bulletinId, id: postingId(partnerId, accountId) }),
          ConsistentRead: true,
        }),
      );
      return Item && unexpired(fromItem(Posting, Item), now());
    },

    async save(posting) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(posting),
        ...(posting.version === 0
          ? { ConditionExpression: 'attribute_not_exists(id)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: toItem({ ':before': posting.version - 1 }),
            }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    ofBulletin: (bulletinId) =>
      query({ where: 'bulletinId = :bulletin', values: { ':bulletin': bulletinId } }, { newestFirst: false }),

    answersOf: (bulletinId, partnerId) =>
      query(
        {
          where: 'bulletinId = :bulletin AND begins_with(id, :partner)',
          values: { ':bulletin': bulletinId, ':partner': `${partnerId}~` },
        },
        { newestFirst: false },
      ),

    ofPartner: (partnerId) =>
      query(
        { index: 'byPartner', where: 'partnerId = :partner', values: { ':partner': partnerId } },
        { newestFirst: true },
      ),
  };
}
