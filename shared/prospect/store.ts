import { type DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import { Prospect } from './prospect.ts';

/** The communities that staff would like to have in the network. Rows whose time has passed are never returned. */
export interface ProspectStore {
  /** Stores a new prospect; if the id is taken, nothing changes (twice equals once). */
  create(prospect: Prospect): Promise<'created' | 'exists'>;
  /** Reads consistently: what was committed before the call is seen. */
  get(id: string): Promise<Prospect | undefined>;
  /** Stores a change made from version `prospect.version - 1`, or says that somebody else was first. */
  save(prospect: Prospect): Promise<'saved' | 'conflict'>;
  /** Every prospect, in no order: a region has some hundreds. */
  all(): Promise<Prospect[]>;
}

/** Reads a prospect, applies a change and stores it, again from the newest version when somebody else was first. */
export async function changeProspect(
  prospects: Pick<ProspectStore, 'get' | 'save'>,
  id: string,
  change: (prospect: Prospect) => Prospect | undefined,
): Promise<'changed' | 'unchanged' | 'missing'> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const prospect = await prospects.get(id);
    if (prospect === undefined) return 'missing';
    const next = change(prospect);
    if (next === undefined) return 'unchanged';
    if ((await prospects.save(next)) === 'saved') return 'changed';
  }
  throw new Error(`prospect ${id} is changed by others all the time`);
}

export function prospectStore(client: DynamoDBClient, table: string, now: () => number): ProspectStore {
  return {
    async create(prospect) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(prospect),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    async get(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return Item && unexpired(fromItem(Prospect, Item), now());
    },

    async save(prospect) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(prospect),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': prospect.version - 1 }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    async all() {
      const found: Prospect[] = [];
      let start: Item | undefined;
      do {
        const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: start }));
        found.push(...(page.Items ?? []).flatMap((item) => unexpired(fromItem(Prospect, item), now()) ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      return found;
    },
  };
}
