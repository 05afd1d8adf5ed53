import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem, unexpired } from '../rows.ts';
import { Upload } from './upload.ts';

/** What came of uploads. */
export interface UploadStore {
  /** Stores it in place of what was known of the same upload: the form may be sent again, and the latest file counts. */
  put(upload: Upload): Promise<void>;
  /** Reads consistently; nothing if it was not looked at yet, or its time has passed. */
  get(id: string): Promise<Upload | undefined>;
}

/** `now` gives epoch ms. */
export function uploadStore(client: DynamoDBClient, table: string, now: () => number): UploadStore {
  return {
    async put(upload) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem(upload) }));
    },

    async get(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return Item && unexpired(fromItem(Upload, Item), now());
    },
  };
}
