import { expect, it } from 'vitest';
import { shieldBreakdown, shieldTotal } from '../../shared/report/small-counts.ts';

/** All lists of `length` counts up to `most`. */
function* countLists(length: number, most: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const rest of countLists(length - 1, most))
      for (let count = 0; count <= most; count += 1) yield [...rest, count];
}

/** What a reader sees of two breakdowns of the same messages: the total and each of the breakdowns. */
function published(one: readonly number[], other: readonly number[]): string {
  const total = one.reduce((sum, count) => sum + count, 0);
  const shown = [one, other].map((counts) => {
    const breakdown = shieldBreakdown(new Map(counts.entries()));
    return breakdown === undefined ? 'none' : [...breakdown.values()];
  });
  return JSON.stringify([shieldTotal(total), shown]);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

it('no hidden count can be solved from everything that is published, by a reader who knows the rule', () => {
  // Every pair of breakdowns of the same total; for each thing published, all the truths that would publish it.
  const [three, two] = [[...countLists(3, 9)], [...countLists(2, 14)]];
  const byTotal = Map.groupBy(two, sum);
  const truths = new Map<string, Set<number>[]>();
  for (const one of three) {
    for (const other of byTotal.get(sum(one)) ?? []) {
      const seen = published(one, other);
      const cells = truths.get(seen) ?? [...one, ...other, 0].map(() => new Set<number>());
      for (const [at, count] of [...one, ...other, sum(one)].entries()) cells[at]?.add(count);
      truths.set(seen, cells);
    }
  }
  let hidden = 0;
  for (const [seen, cells] of truths) {
    const [total, [one, other]] = JSON.parse(seen) as [unknown, [unknown[] | 'none', unknown[] | 'none']];
    const shown = [
      ...(one === 'none' ? [0, 0, 0].map(() => 'hidden') : one),
      ...(other === 'none' ? ['hidden', 'hidden'] : other),
      total,
    ];
    for (const [at, value] of shown.entries()) {
      if (value !== 'hidden') continue;
      hidden += 1;
      expect(cells[at]?.size, `${seen}: cell ${at} can only be ${[...(cells[at] ?? [])]}`).toBeGreaterThan(1);
    }
  }
  expect(hidden).toBeGreaterThan(100);
});
