import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inParallel } from '../../shared/in-parallel.ts';

/** Work that takes some turns of the event loop, and remembers how much of it was under way at once. */
function watched() {
  let open = 0;
  const seen = { most: 0, done: 0 };
  const work = async (n: number) => {
    open += 1;
    seen.most = Math.max(seen.most, open);
    for (let turns = 0; turns < n % 3; turns += 1) await turn();
    open -= 1;
    seen.done += 1;
    if (n === 7 || n === 4) throw new Error(`work ${n}`);
    return n * 10;
  };
  return { seen, work };
}

describe('working through a list side by side', () => {
  test('keeps to the bound and gives the results in the order of the list', async () => {
    const { seen, work } = watched();
    const list = [0, 1, 2, 3, 5, 6, 8, 9];
    expect(await inParallel(list, 3, work)).toEqual(list.map((n) => n * 10));
    expect(seen).toEqual({ most: 3, done: 8 });
  });

  test('an error is thrown when all the others are done, the first of the list first', async () => {
    const { seen, work } = watched();
    await expect(inParallel([0, 1, 7, 3, 4, 5], 2, work)).rejects.toThrow('work 7');
    expect(seen).toEqual({ most: 2, done: 6 });
  });

  test('an empty list is no work', async () => {
    const { seen, work } = watched();
    expect(await inParallel([], 5, work)).toEqual([]);
    expect(seen).toEqual({ most: 0, done: 0 });
  });
});
