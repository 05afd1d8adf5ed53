import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { LocalDate } from '../time.ts';

/** The key of the day by which visitors are told apart. There is one at a time, and no copy of it anywhere. */
export interface DayKeyStore {
  /**
   * The key of a local date: made by the first who asks, in the place of the day's before, which is thereby thrown away. If
   * one clock is past midnight before another, the later day's key stands for both.
   */
  keyOf(today: string): Promise<Buffer>;
  /** Throws away the key of a day before this local date. */
  forgetBefore(today: string): Promise<void>;
}

const DayKey = z.object({ id: z.literal('key'), day: LocalDate, key: z.base64() });
type DayKey = z.infer<typeof DayKey>;

/** `random` gives that many random bytes. */
export function dayKeyStore(client: DynamoDBClient, table: string, random: (bytes: number) => Uint8Array): DayKeyStore {
  const row = { TableName: table, Key: toItem({ id: 'key' }) };
  const isOlder = { ExpressionAttributeNames: { '#day': 'day' } };

  return {
    async keyOf(today) {
      for (;;) {
        const { Item } = await client.send(new GetItemCommand({ ...row, ConsistentRead: true }));
        const found = Item && fromItem(DayKey, Item);
        if (found !== undefined && found.day >= today) return Buffer.from(found.key, 'base64');
        const made: DayKey = { id: 'key', day: today, key: Buffer.from(random(32)).toString('base64') };
        const put = new PutItemCommand({
          TableName: table,
          Item: toItem(made),
          ConditionExpression: 'attribute_not_exists(id) OR #day < :today',
          ...isOlder,
          ExpressionAttributeValues: toItem({ ':today': today }),
        });
        // Not met: somebody else was first, and theirs is read.
        if ((await conditionally(client.send(put))).met) return Buffer.from(made.key, 'base64');
      }
    },

    async forgetBefore(today) {
      const forget = new DeleteItemCommand({
        ...row,
        ConditionExpression: '#day < :today',
        ...isOlder,
        ExpressionAttributeValues: toItem({ ':today': today }),
      });
      await conditionally(client.send(forget));
    },
  };
}
