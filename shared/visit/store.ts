import { type DynamoDBClient, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import { day, endOfLocalDate, expiryAfter, localDateOf } from '../time.ts';
import type { DayKeyStore } from './day-key-store.ts';
import { type Visit, Visits, visitorOf, visitsKey } from './visit.ts';

/** Counts of visits are kept as long as deliveries. */
const keepVisitsMs = 396 * day;

/** As it is stored: the account's mark and the month are one key. */
const Row = Visits.omit({ month: true }).transform(({ mark: key, ...row }): Visits => {
  const [mark = '', month] = key.split('~');
  return { ...row, mark, ...(month === undefined ? {} : { month }) };
});

/** How often short links were opened. */
export interface VisitStore {
  /**
   * Counts a visit, unless the same visitor was counted for the same link since midnight. Of a visitor nothing is kept but a
   * keyed hash, until the day is over. Dying in the middle loses one visit; none is counted twice.
   */
  count(visit: Visit): Promise<'counted' | 'known'>;
  /** The visits of a bulletin, by account and month. */
  ofBulletin(bulletinId: string): Promise<Visits[]>;
}

/** `dayKeys` gives each day its key, `now` epoch ms. */
export function visitStore(
  client: DynamoDBClient,
  tables: { readonly visit: string; readonly visitor: string },
  { dayKeys, now }: { readonly dayKeys: Pick<DayKeyStore, 'keyOf'>; readonly now: () => number },
): VisitStore {
  return {
    async count(visit) {
      const today = localDateOf(now());
      const visitor = {
        id: visitorOf(visit, await dayKeys.keyOf(today)),
        expiresAt: Math.floor(endOfLocalDate(today) / 1000),
      };
      const firstToday = new PutItemCommand({
        TableName: tables.visitor,
        Item: toItem(visitor),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      if (!(await conditionally(client.send(firstToday))).met) return 'known';
      await client.send(
        new UpdateItemCommand({
          TableName: tables.visit,
          Key: toItem({
            bulletinId: visit.bulletinId,
            mark: visitsKey({ mark: visit.mark, month: today.slice(0, 7) }),
          }),
          UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: toItem({ ':one': 1, ':expiresAt': expiryAfter(now(), keepVisitsMs) }),
        }),
      );
      return 'counted';
    },

    ...visitReader(client, tables.visit, now),
  };
}

/** Only reads visits. `now` gives epoch ms. */
export function visitReader(client: DynamoDBClient, table: string, now: () => number): Pick<VisitStore, 'ofBulletin'> {
  return {
    async ofBulletin(bulletinId) {
      const found: Visits[] = [];
      let start: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'bulletinId = :bulletin',
            ExpressionAttributeValues: toItem({ ':bulletin': bulletinId }),
            ExclusiveStartKey: start,
          }),
        );
        found.push(...(page.Items ?? []).flatMap((item) => unexpired(fromItem(Row, item), now()) ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      return found;
    },
  };
}
