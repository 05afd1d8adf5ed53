import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import type { Change } from './changes.ts';
import { Partner, type PartnerState } from './partner.ts';

/** A page of a parallel scan, and where the next one begins if there is more. */
type ScanPage = { readonly partners: Partner[]; readonly cursor?: string };

/** The register of partners. Rows whose time has passed are never returned. */
export interface PartnerStore {
  /** Stores a new partner; if the id is taken, nothing changes (twice equals once). */
  create(partner: Partner): Promise<'created' | 'exists'>;
  /** Reads consistently: what was committed before the call is seen. */
  get(id: string): Promise<Partner | undefined>;
  /** Stores a change made from version `partner.version - 1`, or says that somebody else was first. */
  save(partner: Partner): Promise<'saved' | 'conflict'>;
  /** Partners in a state, newest first; may lag behind a write by about a second. */
  inState(state: PartnerState): Promise<Partner[]>;
  /** One page of one of `total` segments of the whole register; `cursor` is what the page before gave. */
  scan(segment: { segment: number; total: number; limit: number; cursor?: string | undefined }): Promise<ScanPage>;
}

/**
 * Reads a partner, applies a change and stores it, again from the newest version when somebody else was first.
 * @returns what the change came to, or `missing`.
 */
export async function changePartner(
  partners: Pick<PartnerStore, 'get' | 'save'>,
  id: string,
  change: (partner: Partner) => Change,
): Promise<Change | { kind: 'missing' }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const partner = await partners.get(id);
    if (partner === undefined) return { kind: 'missing' };
    const result = change(partner);
    if (result.kind !== 'changed' || (await partners.save(result.partner)) === 'saved') return result;
  }
  throw new Error(`partner ${id} is changed by others all the time`);
}

export function partnerStore(client: DynamoDBClient, table: string, now: () => number): PartnerStore {
  const parse = (items: Item[] | undefined) =>
    (items ?? []).flatMap((item) => unexpired(fromItem(Partner, item), now()) ?? []);

  return {
    async create(partner) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(partner),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    async get(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return Item && unexpired(fromItem(Partner, Item), now());
    },

    async save(partner) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(partner),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': partner.version - 1 }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    async inState(state) {
      const found: Partner[] = [];
      let start: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'byState',
            KeyConditionExpression: '#state = :state',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({ ':state': state }),
            ScanIndexForward: false,
            ExclusiveStartKey: start,
          }),
        );
        found.push(...parse(page.Items));
        start = page.LastEvaluatedKey;
      } while (start);
      return found;
    },

    async scan({ segment, total, limit, cursor }) {
      const page = await client.send(
        new ScanCommand({
          TableName: table,
          Segment: segment,
          TotalSegments: total,
          Limit: limit,
          ...(cursor === undefined ? {} : { ExclusiveStartKey: toItem({ id: cursor }) }),
        }),
      );
      const next = page.LastEvaluatedKey?.['id']?.S;
      return { partners: parse(page.Items), ...(next === undefined ? {} : { cursor: next }) };
    },
  };
}
