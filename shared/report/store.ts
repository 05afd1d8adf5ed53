import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Instant, Month } from '../time.ts';
import { ReportFigures } from './figures.ts';

/** The report of a month as it was sent. `version` is the form of the figures: an older form is never read as a newer. */
const Report = z.object({
  month: Month,
  version: z.literal(1),
  computedAt: Instant,
  figures: ReportFigures,
});
type Report = z.infer<typeof Report>;

/** The reports that were sent. What is stored never changes: the council decided by it. */
export interface ReportStore {
  /** Reads consistently: what was committed before the call is seen. */
  get(month: string): Promise<Report | undefined>;
  /** Stores the first report of a month. @returns the report that stands: of two at once both get the same one. */
  keepFirst(report: Report): Promise<Report>;
}

export function reportStore(client: DynamoDBClient, table: string): ReportStore {
  return {
    async get(month) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ month }), ConsistentRead: true }),
      );
      return Item && fromItem(Report, Item);
    },

    async keepFirst(report) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(report),
        ConditionExpression: 'attribute_not_exists(#month)',
        ExpressionAttributeNames: { '#month': 'month' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const result = await conditionally(client.send(put));
      if (result.met) return report;
      if (result.item === undefined) throw new Error(`DynamoDB returned no row for the report of ${report.month}`);
      return fromItem(Report, result.item);
    },
  };
}
