import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, toItem } from '../rows.ts';

/** How often something may happen in a period. */
export type Limit = {
  /** Names what is limited and the period: `asked-mail#2026-11-23T09`. Another period is another id. */
  readonly id: string;
  readonly most: number;
  /** When the count may be forgotten, in epoch seconds: some time after the period. */
  readonly expiresAt: number;
};

/** Counts uses of what is limited. */
export interface QuotaStore {
  /**
   * Takes a place for `use`, unless all are taken. The same use takes one place however often it asks, so whoever died
   * after taking it may simply start again. Atomic: of two that ask for the last place at once, one gets it.
   */
  take(limit: Limit, use: string): Promise<'taken' | 'full'>;
}

export function quotaStore(client: DynamoDBClient, table: string): QuotaStore {
  return {
    async take(limit, use) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toItem({ id: limit.id }),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #uses :uses',
        ConditionExpression: 'attribute_not_exists(#uses) OR size(#uses) < :most OR contains(#uses, :use)',
        ExpressionAttributeNames: { '#uses': 'uses' },
        ExpressionAttributeValues: toItem({
          ':expiresAt': limit.expiresAt,
          ':uses': new Set([use]),
          ':most': limit.most,
          ':use': use,
        }),
      });
      return (await conditionally(client.send(update))).met ? 'taken' : 'full';
    },
  };
}
