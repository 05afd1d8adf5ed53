/** How many times each value occurs. */
export type Histogram = ReadonlyMap<number, number>;

/**
 * The percentile by nearest rank: the smallest value that at least `percent` per cent of all values do not exceed, which
 * is the value at place ⌈percent × n / 100⌉ in ascending order. It is always a value that occurred; of none there is none.
 * @param percent a whole number from 1 to 100
 */
export function nearestRank(histogram: Histogram, percent: number): number | undefined {
  const ascending = [...histogram].toSorted(([a], [b]) => a - b);
  const rank = Math.ceil((percent * sizeOf(histogram)) / 100);
  let passed = 0;
  for (const [value, times] of ascending) {
    passed += times;
    if (times > 0 && passed >= rank) return value;
  }
  return undefined;
}

/** How many values there are. */
export const sizeOf = (histogram: Histogram): number => [...histogram.values()].reduce((sum, times) => sum + times, 0);
