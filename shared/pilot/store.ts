import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Pilot, pilotId } from './pilot.ts';

/** The pilot. */
export interface PilotStore {
  /** Reads consistently; nothing until staff have described it. */
  get(): Promise<Pilot | undefined>;
  /** Stores the first version (0), or a change made from version `pilot.version - 1`; or says that somebody else was first. */
  save(pilot: Pilot): Promise<'saved' | 'conflict'>;
}

export function pilotStore(client: DynamoDBClient, table: string): PilotStore {
  return {
    async get() {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id: pilotId }), ConsistentRead: true }),
      );
      return Item && fromItem(Pilot, Item);
    },

    async save(pilot) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(pilot),
        ...(pilot.version === 0
          ? { ConditionExpression: 'attribute_not_exists(id)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: toItem({ ':before': pilot.version - 1 }),
            }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },
  };
}
