import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { conditionally, toItem, unexpired } from '../rows.ts';
import { ImageId, type ImageSize, imageSizes } from './image.ts';

const Row = z.object({
  id: ImageId,
  size: z.enum(['large', 'small']),
  /** For which bulletin it was uploaded. */
  bulletinId: z.string(),
  bytes: z.instanceof(Uint8Array),
  /** Epoch seconds; without it the picture is kept. */
  expiresAt: z.int().optional(),
});

/** A size of a picture as it is stored. */
type ImageFile = z.infer<typeof Row>;

/** The files of pictures, on our own site under an address that always gives the same. */
export interface ImageStore {
  /** Stores a picture's file to be kept until `expiresAt`. One that is kept for good stays so. */
  put(file: ImageFile & { expiresAt: number }): Promise<void>;
  /** Nothing if there is none, or its time has passed. May lag behind a write by about a second. */
  get(id: string, size: ImageSize): Promise<Uint8Array | undefined>;
  /** Keeps a picture for good, in all its sizes. `gone`: its time had passed before. */
  keep(id: string): Promise<'kept' | 'gone'>;
  /** From now on nobody sees the picture. Nothing happens if it was uploaded for another bulletin. */
  forget(id: string, bulletinId: string): Promise<void>;
}

const sizes = Object.keys(imageSizes);

/** `now` gives epoch ms. */
export function imageStore(client: DynamoDBClient, table: string, now: () => number): ImageStore {
  return {
    async put(file) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(file),
        ConditionExpression: 'attribute_not_exists(id) OR attribute_exists(expiresAt)',
      });
      await conditionally(client.send(put));
    },

    async get(id, size) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: toItem({ id, size }) }));
      return Item && unexpired(Row.parse(unmarshall(Item)), now())?.bytes;
    },

    async keep(id) {
      for (const size of sizes) {
        const update = new UpdateItemCommand({
          TableName: table,
          Key: toItem({ id, size }),
          UpdateExpression: 'REMOVE expiresAt',
          ConditionExpression: 'attribute_exists(id) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)',
          ExpressionAttributeValues: toItem({ ':now': Math.floor(now() / 1000) }),
        });
        if (!(await conditionally(client.send(update))).met) return 'gone';
      }
      return 'kept';
    },

    async forget(id, bulletinId) {
      for (const size of sizes) {
        const update = new UpdateItemCommand({
          TableName: table,
          Key: toItem({ id, size }),
          UpdateExpression: 'SET expiresAt = :now',
          ConditionExpression: 'bulletinId = :bulletinId',
          ExpressionAttributeValues: toItem({ ':now': Math.floor(now() / 1000), ':bulletinId': bulletinId }),
        });
        await conditionally(client.send(update));
      }
    },
  };
}
