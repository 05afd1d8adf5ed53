import { describe, expect, it } from 'vitest';
import { type Segment, segmentCount, segmentKey } from '../../shared/bulletin/segment.ts';
import { type SegmentStore, segmentStore } from '../../shared/bulletin/segment-store.ts';
import { memorySegments } from '../fakes/segment-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => SegmentStore][] = [
  ['in memory', memorySegments],
  ['in DynamoDB', () => segmentStore(dynamo.client, dynamo.tableNames.segment)],
];

const place = (bulletin: string, segment: number, change: Partial<Segment> = {}): Segment => ({
  bulletinId: id('blt', bulletin),
  segment: segmentKey(segment),
  done: false,
  movedAt: '2026-11-23T10:00:00.000Z',
  expiresAt: noon / 1000 + 1000,
  ...change,
});

describe.each(stores)('the places of an expansion %s', (_where, open) => {
  it('begin with nothing and move on, the last one saved standing', async () => {
    const segments = open();
    const bulletinId = id('blt', 'moves');
    expect(await segments.get(bulletinId, 3)).toBeUndefined();
    await segments.save(place('moves', 3, { cursor: id('prt', 'a') }));
    expect(await segments.get(bulletinId, 3)).toEqual(place('moves', 3, { cursor: id('prt', 'a') }));
    await segments.save(place('moves', 3, { done: true }));
    expect(await segments.get(bulletinId, 3)).toEqual(place('moves', 3, { done: true }));
  });

  it('are all found by their bulletin, and no other bulletin’s with them', async () => {
    const segments = open();
    for (let segment = 0; segment < segmentCount; segment++) await segments.save(place('all', segment));
    await segments.save(place('another', 0));
    expect((await segments.of(id('blt', 'all'))).map(({ segment }) => Number(segment))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
    expect(await segments.of(id('blt', 'none'))).toEqual([]);
  });
});
