import { describe, expect, it } from 'vitest';
import { publish, rewrite, withdraw } from '../../shared/deed/changes.ts';
import type { Deed } from '../../shared/deed/deed.ts';
import { type DeedStore, deedStore } from '../../shared/deed/store.ts';
import { memoryDeeds } from '../fakes/deed-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleDeed, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const by = { by: { sub: 'staff-2', name: 'Otto Oja' }, now: noon };

const stores: [string, () => DeedStore][] = [
  ['in memory', memoryDeeds],
  ['in DynamoDB', () => deedStore(dynamo.client, dynamo.tableNames.deed)],
];

/** An entry as it stands after a change. */
function after(deed: Deed, change: (deed: Deed) => Deed | undefined): Deed {
  const next = change(deed);
  if (next === undefined) throw new Error('nothing changed');
  return next;
}
const published = (deed: Deed) => after(deed, (each) => publish(each, by));

describe.each(stores)('entries of "you said, we did" %s', (_where, open) => {
  it('are stored once and read as they are', async () => {
    const deeds = open();
    const given = exampleDeed('kept', { topic: 'families', municipality: '609' });
    expect(await deeds.create(given)).toBe('created');
    expect(await deeds.create({ ...given, decidedOn: '2026-11-01' })).toBe('exists');
    expect(await deeds.get(given.id)).toEqual(given);
    expect(await deeds.get(exampleDeed('nobody').id)).toBeUndefined();
  });

  it('of two changes from one version keep the first, and refuse a change of what is not there', async () => {
    const deeds = open();
    const given = exampleDeed('changed');
    expect(await deeds.save({ ...given, version: 1 })).toBe('conflict');
    await deeds.create(given);
    const first = { ...given, version: 1, decidedOn: '2026-11-01' };
    expect(await deeds.save(first)).toBe('saved');
    expect(await deeds.save({ ...given, version: 1, decidedOn: '2026-11-02' })).toBe('conflict');
    expect(await deeds.get(given.id)).toEqual(first);
  });

  it('that are changed at the same time are changed once', async () => {
    const deeds = open();
    const given = exampleDeed('at once');
    await deeds.create(given);
    const saved = await Promise.all([deeds.save({ ...given, version: 1 }), deeds.save({ ...given, version: 1 })]);
    expect(saved.toSorted()).toEqual(['conflict', 'saved']);
  });

  it('are listed by their state, the newest first, each in its newest version only', async () => {
    const deeds = open();
    const older = exampleDeed('older', { createdAt: '2026-11-01T08:00:00.000Z' });
    const newer = exampleDeed('newer', { createdAt: '2026-11-02T08:00:00.000Z' });
    for (const deed of [older, newer]) await deeds.create(deed);
    const listed = async (state: Deed['state']) =>
      (await deeds.inState(state)).map(({ id }) => id).filter((id) => id === older.id || id === newer.id);
    expect(await listed('draft')).toEqual([newer.id, older.id]);
    for (const deed of [older, newer]) await deeds.save(published(deed));
    expect(await listed('draft')).toEqual([]);
    expect(await listed('published')).toEqual([newer.id, older.id]);
  });

  it('keep what was published before each change, and no draft', async () => {
    const deeds = open();
    const draft = exampleDeed('history');
    const first = published(draft);
    const second = rewrite(first, { ...first, decidedOn: '2026-11-10' }, by);
    const third = after(second, (each) => withdraw(each, by));
    const fourth = rewrite(third, { ...third, decidedOn: '2026-11-11' }, by);
    await deeds.create(draft);
    for (const deed of [first, second, third, fourth]) expect(await deeds.save(deed)).toBe('saved');
    expect(await deeds.earlier(draft.id)).toEqual([second, first]);
    expect(await deeds.get(draft.id)).toEqual(fourth);
  });
});
