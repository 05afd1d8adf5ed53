import { expect, it } from 'vitest';
import {
  indexWriteUnits,
  itemSize,
  readUnits,
  refusedWriteUnits,
  type StoredItem,
  writeUnits,
} from '../../bench/capacity.ts';
import { updated } from '../../bench/sinks/update.ts';
import { toItem } from '../../shared/rows.ts';

/** A row that is `bytes` long: `id` (2) and its value. */
const rowOf = (bytes: number): StoredItem => ({ id: { S: 'x'.repeat(bytes - 2) } });
const kB = 1024;

it('sizes a row as "DynamoDB item sizes and formats" says', () => {
  // A text: UTF-8 bytes of the name and of the value.
  expect(itemSize(toItem({ nimi: 'Kylä' }))).toBe(4 + 5);
  // A number: about one byte for two significant digits, and one; zeros at the ends are trimmed.
  expect(itemSize(toItem({ n: 1234 }))).toBe(1 + 3);
  expect(itemSize(toItem({ n: 1200 }))).toBe(1 + 2);
  expect(itemSize(toItem({ n: 0 }))).toBe(1 + 1);
  // A Boolean or null: one byte.
  expect(itemSize(toItem({ yes: true, no: null }))).toBe(3 + 1 + 2 + 1);
  // A list or map: 3 bytes, and one for each element, besides what they hold.
  expect(itemSize(toItem({ l: [] }))).toBe(1 + 3);
  expect(itemSize(toItem({ l: ['ab', 'c'] }))).toBe(1 + 3 + (2 + 1) + (1 + 1));
  expect(itemSize(toItem({ m: { a: 'b' } }))).toBe(1 + 3 + (1 + 1 + 1));
});

it('writes cost one unit for each kB begun, by the larger of before and after', () => {
  // The guide's own: 500 bytes are rounded up to 1 kB; 1.5 kB take 2 units.
  expect(writeUnits(undefined, rowOf(500))).toBe(1);
  expect(writeUnits(undefined, rowOf(1.5 * kB))).toBe(2);
  expect(writeUnits(rowOf(3 * kB), rowOf(100))).toBe(3);
  expect(writeUnits(rowOf(100), undefined)).toBe(1);
  expect(writeUnits(undefined, undefined)).toBe(1);
});

it('a write whose condition does not hold costs what the row in its way does', () => {
  expect(refusedWriteUnits(rowOf(2 * kB))).toBe(2);
  expect(refusedWriteUnits(undefined)).toBe(1);
});

it('reads cost one unit for each 4 kB begun if consistent, else half', () => {
  // The guide's own: 3.5 kB are rounded up to 4, 10 kB to 12.
  expect(readUnits(3.5 * kB, true)).toBe(1);
  expect(readUnits(10 * kB, true)).toBe(3);
  expect(readUnits(8 * kB, true)).toBe(2);
  expect(readUnits(8 * kB, false)).toBe(1);
  // A query rounds the sum, not each row: ten rows of 4,080 bytes are 40 kB.
  expect(readUnits(10 * 4080, true)).toBe(10);
  // What is not there is asked for too.
  expect(readUnits(0, true)).toBe(1);
});

it('an index costs a unit when a row enters, changes or leaves it, and two when it moves', () => {
  const due = { partitionKey: 'due', sortKey: 'dueAt' };
  const out = toItem({ id: 'a' });
  const in1 = toItem({ id: 'a', due: '0', dueAt: '1' });
  expect(indexWriteUnits(due, undefined, out)).toBe(0);
  expect(indexWriteUnits(due, out, in1)).toBe(1);
  expect(indexWriteUnits(due, in1, out)).toBe(1);
  expect(indexWriteUnits(due, in1, in1)).toBe(0);
  expect(indexWriteUnits(due, in1, toItem({ id: 'a', due: '0', dueAt: '1', more: 'x' }))).toBe(1);
  expect(indexWriteUnits(due, in1, toItem({ id: 'a', due: '0', dueAt: '2' }))).toBe(2);
});

it('an update gives the row that DynamoDB would', () => {
  const before = toItem({ id: 'a', n: 1, gone: 'x', list: ['a'] });
  const after = updated(before, {
    UpdateExpression: 'SET #n = n + :one, text = :text, list = list_append(list, :more) REMOVE gone, never',
    ExpressionAttributeNames: { '#n': 'n' },
    ExpressionAttributeValues: toItem({ ':one': 1, ':text': 't', ':more': ['b'] }),
  });
  expect(after).toEqual(toItem({ id: 'a', n: 2, list: ['a', 'b'], text: 't' }));
});

it('an update that is not understood is not guessed at', () => {
  expect(() => updated(toItem({ id: 'a' }), { UpdateExpression: 'ADD n :one' })).toThrow(/do not know/);
});
