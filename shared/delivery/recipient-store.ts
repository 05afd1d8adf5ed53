import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem } from '../rows.ts';
import { Delivery, type Recipient } from './delivery.ts';
import { nobodyReasons } from './lifecycle.ts';

/** What became of the wish to add a recipient. */
export type Addition = 'added' | 'reopened' | 'present';

/** Adds a recipient to a stored delivery; what that promises stands at the port, in store.ts. */
export async function addRecipient(
  client: DynamoDBClient,
  table: string,
  delivery: Pick<Delivery, 'shard' | 'id'>,
  recipient: Recipient,
): Promise<Addition> {
  const common = {
    TableName: table,
    Key: toItem({ shard: delivery.shard, id: delivery.id }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const isNew = 'attribute_exists(id) AND NOT contains(recipients, :one)';
  const reasons = nobodyReasons.map((reason, n) => [`:nobody${n}`, reason] as const);
  const forNobody = `#state = :skipped AND reason IN (${reasons.map(([name]) => name).join(', ')})`;
  const values = {
    ':new': [recipient],
    ':one': recipient,
    ':skipped': 'skipped',
    ...Object.fromEntries(reasons),
  };
  const add = new UpdateItemCommand({
    ...common,
    UpdateExpression: 'SET recipients = list_append(recipients, :new)',
    ConditionExpression: `${isNew} AND NOT (${forNobody})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: toItem(values),
  });
  // The same as `reopened` in lifecycle.ts.
  const reopen = new UpdateItemCommand({
    ...common,
    UpdateExpression:
      'SET recipients = list_append(recipients, :new), #state = :pending, #version = #version + :step REMOVE reason, settledAt',
    ConditionExpression: `${isNew} AND ${forNobody}`,
    ExpressionAttributeNames: { '#state': 'state', '#version': 'version' },
    ExpressionAttributeValues: toItem({ ...values, ':pending': 'pending', ':step': 1 }),
  });
  // Neither is met only if the row was settled or reopened by somebody else between the two: then it is looked at anew.
  for (;;) {
    const added = await conditionally(client.send(add));
    if (added.met) return 'added';
    if (added.item === undefined) return 'present';
    const { recipients } = fromItem(Delivery, added.item);
    if (recipients.some((each) => isDeepStrictEqual(each, recipient))) return 'present';
    if ((await conditionally(client.send(reopen))).met) return 'reopened';
  }
}
