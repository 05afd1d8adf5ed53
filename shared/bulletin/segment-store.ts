import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../rows.ts';
import { Segment, segmentKey } from './segment.ts';

/**
 * How far the expansion of each bulletin has come. Two workers may run the same segment at once (a queue delivers
 * twice): a cursor may then move back, which costs work but loses nothing, since deliveries are created conditionally.
 */
export interface SegmentStore {
  /** Reads consistently. */
  get(bulletinId: string, segment: number): Promise<Segment | undefined>;
  save(segment: Segment): Promise<void>;
  /** All segments of a bulletin that have begun; reads consistently, so the last one to finish sees all others done. */
  of(bulletinId: string): Promise<Segment[]>;
}

export function segmentStore(client: DynamoDBClient, table: string): SegmentStore {
  return {
    async get(bulletinId, segment) {
      const key = toItem({ bulletinId, segment: segmentKey(segment) });
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item && fromItem(Segment, Item);
    },

    async save(segment) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem(segment) }));
    },

    async of(bulletinId) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'bulletinId = :id',
          ExpressionAttributeValues: toItem({ ':id': bulletinId }),
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => fromItem(Segment, item));
    },
  };
}
