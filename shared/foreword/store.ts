import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Foreword } from './foreword.ts';

/** The forewords of reports. */
export interface ForewordStore {
  /** Reads consistently. */
  get(month: string): Promise<Foreword | undefined>;
  /** Stores the first version (0), or a change made from the version before; or says that somebody else was first. */
  save(foreword: Foreword): Promise<'saved' | 'conflict'>;
}

export function forewordStore(client: DynamoDBClient, table: string): ForewordStore {
  return {
    async get(month) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ month }), ConsistentRead: true }),
      );
      return Item && fromItem(Foreword, Item);
    },

    async save(foreword) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(foreword),
        ...(foreword.version === 0
          ? { ConditionExpression: 'attribute_not_exists(version)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: toItem({ ':before': foreword.version - 1 }),
            }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },
  };
}
