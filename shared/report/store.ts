import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { conditionally, toItem } from '../rows.ts';
import { Instant, Month } from '../time.ts';

/** The report of a closed month: which edition of its files stands. */
export const Report = z.object({
  month: Month,
  /** 1, and one more for each correction. */
  version: z.int().positive(),
  /** Under what the files of this version are stored. */
  edition: z.string().min(1),
  closedAt: Instant,
  /** When its first version was closed: the mails to the council follow from it, so a correction sends none again. */
  firstClosedAt: Instant,
  /** The SHA-256 of each file, so that anybody can tell whether theirs is the one that stands. */
  files: z.record(z.string(), z.string()),
});
export type Report = z.infer<typeof Report>;

/** The reports of closed months. */
export interface ReportStore {
  /** Reads consistently: what was committed before the call is seen. */
  get(month: string): Promise<Report | undefined>;
  /**
   * Makes a version the one that stands: the first if there is none, another only in place of the version before it. Of
   * two that close a month at once one is told `overtaken`, and what the other wrote stands.
   */
  close(report: Report): Promise<'closed' | 'overtaken'>;
}

/** Rows from before reports had files hold figures in a form that nobody reads any more: such a month is closed anew. */
const hasFiles = (row: Record<string, unknown>): boolean => 'edition' in row;

export function reportStore(client: DynamoDBClient, table: string): ReportStore {
  return {
    async get(month) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ month }), ConsistentRead: true }),
      );
      const row = Item && unmarshall(Item);
      return row && hasFiles(row) ? Report.parse(row) : undefined;
    },

    async close(report) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(report),
        ...(report.version === 1
          ? { ConditionExpression: 'attribute_not_exists(edition)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: toItem({ ':before': report.version - 1 }),
            }),
      });
      return (await conditionally(client.send(put))).met ? 'closed' : 'overtaken';
    },
  };
}
