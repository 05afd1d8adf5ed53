import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestRank, sizeOf } from '../../../shared/report/percentile.ts';

const histogramOf = (values: readonly number[]) => {
  const histogram = new Map<number, number>();
  for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1);
  return histogram;
};

it('is the value at the rounded-up rank, never one in between', () => {
  const five = histogramOf([50, 15, 35, 20, 40]);
  expect([5, 30, 40, 50, 95, 100].map((percent) => nearestRank(five, percent))).toEqual([15, 20, 20, 35, 50, 50]);
  expect(nearestRank(histogramOf([7]), 1)).toBe(7);
});

it('says nothing of nothing', () => {
  expect(nearestRank(new Map(), 50)).toBeUndefined();
  expect(nearestRank(new Map([[3, 0]]), 50)).toBeUndefined();
});

it('agrees with counting: at least so many per cent are no larger, and of any smaller value fewer are', () => {
  const values = fc.array(fc.nat(200), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
      const found = nearestRank(histogramOf(some), percent) ?? Number.NaN;
      expect(some).toContain(found);
      expect(some.filter((value) => value <= found).length * 100).toBeGreaterThanOrEqual(percent * some.length);
      expect(some.filter((value) => value < found).length * 100).toBeLessThan(percent * some.length);
      expect(sizeOf(histogramOf(some))).toBe(some.length);
    }),
    { numRuns: 200 },
  );
});
