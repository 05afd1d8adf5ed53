import { describe, expect, it } from 'vitest';
import { changePosting, type PostingStore, postingStore } from '../../shared/posting/store.ts';
import { memoryPostings } from '../fakes/posting-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { examplePosting, id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;

const stores: [string, () => PostingStore][] = [
  ['in memory', () => memoryPostings(now)],
  ['in DynamoDB', () => postingStore(dynamo.client, dynamo.tableNames.posting, now)],
];

describe.each(stores)('postings %s', (_where, open) => {
  it('are read one by one, and all of a bulletin', async () => {
    const postings = open();
    const [a, b] = [
      examplePosting('read', 'a'),
      examplePosting('read', 'b', { url: 'https://example.fi/1', views: 40 }),
    ];
    expect(await postings.save(a)).toBe('saved');
    expect(await postings.save(b)).toBe('saved');
    await postings.save(examplePosting('another', 'a'));
    expect(await postings.get(a)).toEqual(a);
    expect(await postings.get({ ...a, partnerId: id('prt', 'nobody') })).toBeUndefined();
    expect((await postings.ofBulletin(a.bulletinId)).map((each) => each.id).sort()).toEqual([a.id, b.id].sort());
    expect(await postings.answersOf(a.bulletinId, b.partnerId)).toEqual([b]);
  });

  it('are read by community, the last answered first', async () => {
    const postings = open();
    const older = examplePosting('first', 'by-partner');
    const newer = examplePosting('second', 'by-partner', { answeredAt: '2026-11-23T11:00:00.000Z' });
    for (const posting of [older, newer, examplePosting('first', 'someone else')]) await postings.save(posting);
    expect(await postings.ofPartner(id('prt', 'by-partner'))).toEqual([newer, older]);
  });

  it('are changed only from the newest version: of two who answer at once, one must look again', async () => {
    const postings = open();
    const first = examplePosting('at once', 'a');
    expect(await Promise.all([postings.save(first), postings.save(first)]).then((results) => results.sort())).toEqual([
      'conflict',
      'saved',
    ]);
    expect(await postings.save({ ...first, version: 2, views: 1 })).toBe('conflict');
    expect(await postings.save({ ...first, version: 1, views: 2 })).toBe('saved');
    await changePosting(postings, first, (before) =>
      before?.state === 'posted' ? { ...before, version: before.version + 1, views: 3 } : undefined,
    );
    expect(await postings.get(first)).toEqual({ ...first, version: 2, views: 3 });
  });

  it('are gone when their time has passed', async () => {
    const postings = open();
    const gone = examplePosting('gone', 'gone', { expiresAt: noon / 1000 });
    await postings.save(gone);
    expect(await postings.get(gone)).toBeUndefined();
    expect(await postings.ofBulletin(gone.bulletinId)).toEqual([]);
    expect(await postings.ofPartner(gone.partnerId)).toEqual([]);
  });
});
