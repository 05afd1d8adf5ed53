import { expect, it } from 'vitest';
import { growthExponent, median } from '../../bench/statistics.ts';

it('the median is the middle value', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('a line grows with exponent 1, a square with 2', () => {
  const points = (of: (x: number) => number) => [10, 100, 1000].map((x) => ({ x, y: of(x) }));
  expect(growthExponent(points((x) => 5 * x))).toBeCloseTo(1);
  expect(growthExponent(points((x) => x * x))).toBeCloseTo(2);
});
