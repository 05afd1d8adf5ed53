import { describe, expect, it } from 'vitest';
import { type QuotaStore, quotaStore } from '../../shared/quota/store.ts';
import { memoryQuotas } from '../fakes/quota-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';

const dynamo = testDynamoDB();

const stores: [string, () => QuotaStore][] = [
  ['in memory', memoryQuotas],
  ['in DynamoDB', () => quotaStore(dynamo.client, dynamo.tableNames.quota)],
];

describe.each(stores)('a limited number of places %s', (_where, open) => {
  it('goes to the first who ask, and once to each', async () => {
    const quotas = open();
    const limit = { id: 'contract#1', most: 2, expiresAt: 1_795_000_000 };
    const answers: string[] = [];
    for (const use of ['a', 'a', 'b', 'c', 'a']) answers.push(await quotas.take(limit, use));
    expect(answers).toEqual(['taken', 'taken', 'taken', 'full', 'taken']);
    expect(await quotas.take({ ...limit, id: 'contract#2' }, 'c')).toBe('taken');
  });
});
