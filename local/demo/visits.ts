import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Posting } from '../../shared/posting/posting.ts';
import { conditionally, toItem } from '../../shared/rows.ts';
import { fromIso, monthOf } from '../../shared/time.ts';
import { markOf } from '../../shared/visit/short-link.ts';
import { type Visits, visitsKey } from '../../shared/visit/visit.ts';
import { chance } from './chance.ts';

type Counted = Visits & { readonly month: string };

/** Who came by the links of the posts: a few of a hundred followers, in the month of the post. */
export function demoVisits(postings: readonly Posting[]): Counted[] {
  return postings.flatMap((posting): Counted[] => {
    if (posting.state !== 'posted') return [];
    const { bulletinId, partnerId, accountId, audience = 60, postedAt, expiresAt } = posting;
    const count = Math.round(audience * (0.01 + 0.05 * chance(bulletinId, accountId, 'visits')));
    const mark = markOf(partnerId, accountId);
    return count === 0 ? [] : [{ bulletinId, mark, month: monthOf(fromIso(postedAt)), count, expiresAt }];
  });
}

/** Stores a count of visits, unless there is one: real visits only add to it. */
export async function keepVisits(
  { month, mark, ...row }: Counted,
  client: DynamoDBClient,
  table: string,
): Promise<void> {
  const put = new PutItemCommand({
    TableName: table,
    Item: toItem({ ...row, mark: visitsKey({ mark, month }) }),
    ConditionExpression: 'attribute_not_exists(mark)',
  });
  await conditionally(client.send(put));
}
