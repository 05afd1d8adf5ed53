import type { Value } from './figures.ts';

/** A count of residents' acts below this could point at a person, unless it is zero. */
const smallest = 5;

/** How many there are in all: hidden if that is a small number. */
export const shieldTotal = (total: number): Value => (isSmall(total) ? 'hidden' : total);

/**
 * A breakdown of counts about residents, in which no hidden count can be worked out, even by a reader who knows the total
 * (another breakdown may give it away) and this rule.
 *
 * Counts of 1 to 4 are hidden. Where that leaves them solvable (there is only one, or all of them must be 1, or all 4),
 * the smallest of the larger counts is hidden as well, with every count equal to it. All hidden counts look alike, so
 * which is which stays open. Where nothing but zeros would be left to show, there is no breakdown.
 */
export function shieldBreakdown<Key>(counts: ReadonlyMap<Key, number>): Map<Key, Value> | undefined {
  const values = [...counts.values()];
  const total = sum(values);
  if (isSmall(total)) return undefined;
  const small = values.filter(isSmall);
  const cover = isSolvable(small) ? Math.min(...values.filter((count) => count >= smallest)) : undefined;
  const shown = new Map<Key, Value>(
    [...counts].map(([key, count]) => [key, isSmall(count) || count === cover ? 'hidden' : count]),
  );
  const isEmpty = [...shown.values()].every((count) => count === 'hidden' || count === 0);
  return total > 0 && isEmpty ? undefined : shown;
}

const isSmall = (count: number): boolean => count > 0 && count < smallest;

/** Whether the sum of the small counts gives each of them away. */
function isSolvable(small: readonly number[]): boolean {
  if (small.length < 2) return small.length === 1;
  const together = sum(small);
  return together === small.length || together === small.length * (smallest - 1);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
