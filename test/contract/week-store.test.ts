import { describe, expect, it } from 'vitest';
import { type WeekStore, weekStore } from '../../shared/week/store.ts';
import { withBulletin } from '../../shared/week/week.ts';
import { memoryWeeks } from '../fakes/week-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => WeekStore][] = [
  ['in memory', memoryWeeks],
  ['in DynamoDB', () => weekStore(dynamo.client, dynamo.tableNames.week)],
];

describe.each(stores)('what a community had in a week %s', (_where, open) => {
  it('is changed by the one of several who was first, each from what they read', async () => {
    const weeks = open();
    const partnerId = id('prt', 'week');
    expect(await weeks.get(partnerId)).toBeUndefined();
    const coming = (name: string) => ({ partnerId, bulletinId: id('blt', name), at: noon, promised: false });
    const first = withBulletin(undefined, coming('first'), noon);
    expect(await Promise.all([weeks.save(first), weeks.save(first)])).toEqual(
      expect.arrayContaining(['saved', 'conflict']),
    );
    const second = withBulletin(first, coming('second'), noon);
    expect(await weeks.save(second)).toBe('saved');
    expect(await weeks.save(withBulletin(first, coming('third'), noon))).toBe('conflict');
    expect(await weeks.get(partnerId)).toEqual(second);
  });
});
