import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { conditionally, fromItem, toItem, unexpired } from '../../shared/rows.ts';

const Row = z.object({ id: z.string(), count: z.int(), note: z.string().optional() });

describe('a row', () => {
  it('is stored without what is undefined, and read back as it was', () => {
    const item = toItem({ id: 'a', count: 3, note: undefined });
    expect(item).toEqual({ id: { S: 'a' }, count: { N: '3' } });
    expect(fromItem(Row, item)).toEqual({ id: 'a', count: 3 });
  });

  it('that does not fit throws: nothing true can be said about it', () => {
    expect(() => fromItem(Row, { id: { S: 'a' }, count: { S: 'three' } })).toThrow(z.ZodError);
  });

  it('is gone from the second of its expiry on; one without expiry stays', () => {
    const row = { id: 'a', expiresAt: 1000 };
    expect(unexpired(row, 999_999)).toBe(row);
    expect(unexpired(row, 1_000_000)).toBeUndefined();
    expect(unexpired({ id: 'b', expiresAt: undefined }, 1e15)).toEqual({ id: 'b' });
    expect(unexpired(undefined, 0)).toBeUndefined();
  });
});

describe('a conditional write', () => {
  it('says whether its condition was met, and what stood in the way', async () => {
    const inTheWay = { id: { S: 'a' } };
    const failed = new ConditionalCheckFailedException({ $metadata: {}, message: 'failed', Item: inTheWay });
    expect(await conditionally(Promise.resolve(7))).toEqual({ met: true, value: 7 });
    expect(await conditionally(Promise.reject(failed))).toEqual({ met: false, item: inTheWay });
  });

  it('that failed for any other reason throws', async () => {
    await expect(conditionally(Promise.reject(new Error('no table')))).rejects.toThrow('no table');
  });
});
