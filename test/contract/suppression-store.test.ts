import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it, test } from 'vitest';
import { type Suppression, SuppressionReason } from '../../shared/email/suppression.ts';
import { type SuppressionStore, suppressionStore } from '../../shared/email/suppression-store.ts';
import { memorySuppressions } from '../fakes/suppression-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';

const dynamo = testDynamoDB();

const stores: [string, () => SuppressionStore][] = [
  ['in memory', memorySuppressions],
  ['in DynamoDB', () => suppressionStore(dynamo.client, dynamo.tableNames.suppression)],
];

const suppression = (hash: string, reason: SuppressionReason, minute = 0): Suppression => ({
  hash,
  reason,
  since: `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe.each(stores)('the suppressed addresses %s', (_where, open) => {
  it('are found by their hash, and no others', async () => {
    const suppressions = open();
    expect(await suppressions.find('found')).toBeUndefined();
    expect(await suppressions.add(suppression('found', 'complaint'))).toEqual(suppression('found', 'complaint'));
    expect(await suppressions.find('found')).toEqual(suppression('found', 'complaint'));
    expect(await suppressions.find('other')).toBeUndefined();
  });

  it('keep the time of the first who brought a reason', async () => {
    const suppressions = open();
    await suppressions.add(suppression('twice', 'bounced', 1));
    expect(await suppressions.add(suppression('twice', 'bounced', 2))).toEqual(suppression('twice', 'bounced', 1));
  });

  it.each(SuppressionReason.options)('give way from %s to what is stronger, and to nothing else', async (reason) => {
    const suppressions = open();
    for (const [n, other] of SuppressionReason.options.entries()) {
      const hash = `${reason}, then ${other}`;
      await suppressions.add(suppression(hash, reason, 1));
      const isStronger = n > SuppressionReason.options.indexOf(reason);
      const stands = isStronger ? suppression(hash, other, 2) : suppression(hash, reason, 1);
      expect(await suppressions.add(suppression(hash, other, 2))).toEqual(stands);
      expect(await suppressions.find(hash)).toEqual(stands);
    }
  });

  it('come to the strongest reason, however many bring one at once', async () => {
    const suppressions = open();
    await Promise.all(SuppressionReason.options.map((reason) => suppressions.add(suppression('at once', reason))));
    expect(await suppressions.find('at once')).toEqual(suppression('at once', 'complaint'));
  });
});

test('a row holds the hash, why and since when, and nothing that tells whose it is', async () => {
  await suppressionStore(dynamo.client, dynamo.tableNames.suppression).add(suppression('row', 'bounced-no-mailbox'));
  const { Item = {} } = await dynamo.client.send(
    new GetItemCommand({ TableName: dynamo.tableNames.suppression, Key: { hash: { S: 'row' } } }),
  );
  expect(unmarshall(Item)).toEqual({ hash: 'row', reason: 'bounced-no-mailbox', since: '2026-11-23T10:00:00.000Z' });
});
