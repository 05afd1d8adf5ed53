import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import { Feedback } from './feedback.ts';

/** What residents told us. Rows whose time has passed are never returned. */
export interface FeedbackStore {
  /** Stores new feedback; if the id is taken, nothing changes (twice equals once). */
  create(feedback: Feedback): Promise<'created' | 'exists'>;
  /** The feedback of a local month (`2026-10`), newest first; may lag behind a write by about a second. */
  inMonth(month: string): Promise<Feedback[]>;
}

export function feedbackStore(client: DynamoDBClient, table: string, now: () => number): FeedbackStore {
  return {
    async create(feedback) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(feedback),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    async inMonth(month) {
      const found: Feedback[] = [];
      let start: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'byMonth',
            KeyConditionExpression: '#month = :month',
            ExpressionAttributeNames: { '#month': 'month' },
            ExpressionAttributeValues: toItem({ ':month': month }),
            ScanIndexForward: false,
            ExclusiveStartKey: start,
          }),
        );
        found.push(...(page.Items ?? []).flatMap((item) => unexpired(fromItem(Feedback, item), now()) ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      return found;
    },
  };
}
