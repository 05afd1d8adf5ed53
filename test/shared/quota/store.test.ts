import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { quotaStore } from '../../../shared/quota/store.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';

const dynamo = testDynamoDB();
const quotas = () => quotaStore(dynamo.client, dynamo.tableNames.quota);
const limit = (id: string) => ({ id, most: 3, expiresAt: 1_795_000_000 });

test('places are given until all are taken', async () => {
  const answers = [];
  for (const use of ['a', 'b', 'c', 'd', 'e']) answers.push(await quotas().take(limit('mails#1'), use));
  expect(answers).toEqual(['taken', 'taken', 'taken', 'full', 'full']);
});

test('the same use takes one place however often it asks, also when all are taken', async () => {
  for (const use of ['a', 'a', 'a', 'b', 'c']) expect(await quotas().take(limit('mails#2'), use)).toBe('taken');
  expect(await quotas().take(limit('mails#2'), 'd')).toBe('full');
  expect(await quotas().take(limit('mails#2'), 'a')).toBe('taken');
});

test('of ten that ask at once exactly as many get a place as there are', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => quotas().take(limit('mails#3'), `use ${n}`)));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(3);
});

test('another period has places of its own, and a row says when it may be forgotten', async () => {
  for (const use of ['a', 'b', 'c', 'd']) await quotas().take(limit('mails#4'), use);
  expect(await quotas().take(limit('mails#5'), 'd')).toBe('taken');

  const { Item = {} } = await dynamo.client.send(
    new GetItemCommand({ TableName: dynamo.tableNames.quota, Key: { id: { S: 'mails#5' } } }),
  );
  expect(unmarshall(Item)).toEqual({ id: 'mails#5', uses: new Set(['d']), expiresAt: 1_795_000_000 });
});
