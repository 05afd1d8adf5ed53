import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Suppression, weakerReasons } from './suppression.ts';

/** The addresses that nothing is sent to any more. */
export interface SuppressionStore {
  /**
   * Suppresses an address, unless that was done for as strong a reason before. Atomic: however many ask at once, and in
   * whatever order, the strongest reason stands, with the time of the first who brought it.
   * @returns what stands now.
   */
  add(suppression: Suppression): Promise<Suppression>;
  /** Reads consistently: whoever asks after an `add` has ended sees it. */
  find(hash: string): Promise<Suppression | undefined>;
}

export function suppressionStore(client: DynamoDBClient, table: string): SuppressionStore {
  return {
    async add(suppression) {
      const weaker = Object.fromEntries(
        weakerReasons(suppression.reason).map((reason, at) => [`:weaker${at}`, reason]),
      );
      const names = Object.keys(weaker);
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(suppression),
        ConditionExpression: `attribute_not_exists(#hash)${names.length > 0 ? ` OR reason IN (${names.join(', ')})` : ''}`,
        ExpressionAttributeNames: { '#hash': 'hash' },
        ...(names.length > 0 ? { ExpressionAttributeValues: toItem(weaker) } : {}),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const result = await conditionally(client.send(put));
      if (result.met) return suppression;
      if (result.item === undefined) throw new Error('DynamoDB refused a suppression and returned no row');
      return fromItem(Suppression, result.item);
    },

    async find(hash) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ hash }), ConsistentRead: true }),
      );
      return Item && fromItem(Suppression, Item);
    },
  };
}
