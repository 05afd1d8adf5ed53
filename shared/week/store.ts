import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Week } from './week.ts';

/**
 * What the communities that want only so many bulletins a week have had. A place is taken just before the mail is sent, by
 * a write that fails if somebody else took one since the row was read: of two bulletins that see the last place, one gets it.
 */
export interface WeekStore {
  /** Reads consistently. */
  get(partnerId: string): Promise<Week | undefined>;
  /** Stores a change made from version `week.version - 1` (of none, if that is 0), or says that somebody else was first. */
  save(week: Week): Promise<'saved' | 'conflict'>;
}

export function weekStore(client: DynamoDBClient, table: string): WeekStore {
  return {
    async get(partnerId) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ partnerId }), ConsistentRead: true }),
      );
      return Item && fromItem(Week, Item);
    },

    async save(week) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(week),
        // A row that expired may be deleted at any moment: what comes after it begins anew.
        ConditionExpression: 'version = :before OR attribute_not_exists(partnerId)',
        ExpressionAttributeValues: toItem({ ':before': week.version - 1 }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },
  };
}
