import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { quotaStore } from '../../../shared/quota/store.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';

// What the store and its fake have in common is in test/contract; here is what only a table has.
const dynamo = testDynamoDB();
const quotas = () => quotaStore(dynamo.client, dynamo.tableNames.quota);
const limit = (id: string) => ({ id, most: 3, expiresAt: 1_795_000_000 });

test('of ten that ask at once exactly as many get a place as there are', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => quotas().take(limit('mails#1'), `use ${n}`)));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(3);
});

test('a row holds who took a place, and when it may be forgotten', async () => {
  await quotas().take(limit('mails#2'), 'prt_a');
  await quotas().take(limit('mails#2'), 'prt_b');
  const { Item = {} } = await dynamo.client.send(
    new GetItemCommand({ TableName: dynamo.tableNames.quota, Key: { id: { S: 'mails#2' } } }),
  );
  expect(unmarshall(Item)).toEqual({ id: 'mails#2', uses: new Set(['prt_a', 'prt_b']), expiresAt: 1_795_000_000 });
});
