import { describe, expect, it } from 'vitest';
import { shieldBreakdown, shieldTotal } from '../../../shared/report/small-counts.ts';

const shield = (...counts: number[]) => {
  const shown = shieldBreakdown(new Map(counts.entries()));
  return shown && [...shown.values()];
};

describe('what is shown', () => {
  it('shows large counts and zeros, and hides what is small', () => {
    expect(shield(14, 0, 6, 3, 2)).toEqual([14, 0, 6, 'hidden', 'hidden']);
    expect([0, 1, 4, 5].map(shieldTotal)).toEqual([0, 'hidden', 'hidden', 5]);
  });

  it('hides the smallest large count as well where one small count would be the rest of the total', () => {
    expect(shield(14, 2, 6)).toEqual([14, 'hidden', 'hidden']);
  });

  it('does so too where all small counts must be 1, or all 4', () => {
    expect(shield(1, 1, 9, 20)).toEqual(['hidden', 'hidden', 'hidden', 20]);
    expect(shield(4, 4, 9, 20)).toEqual(['hidden', 'hidden', 'hidden', 20]);
    expect(shield(4, 3, 9, 20)).toEqual(['hidden', 'hidden', 9, 20]);
  });

  it('hides every count that is equal to the one that covers', () => {
    expect(shield(7, 1, 7, 8)).toEqual(['hidden', 'hidden', 'hidden', 8]);
  });

  it('gives no breakdown where only zeros would be left to show', () => {
    expect(shield(9, 1, 0)).toBeUndefined();
    expect(shield(1, 1, 0)).toBeUndefined();
    expect(shield(0, 0, 0)).toEqual([0, 0, 0]);
  });
});

/** Every way of sharing `total` among so many cells. */
function* tablesOf(total: number, cells: number): Generator<number[]> {
  if (cells === 1) return yield [total];
  for (let first = 0; first <= total; first += 1) {
    for (const rest of tablesOf(total - first, cells - 1)) yield [first, ...rest];
  }
}

describe.each([
  { cells: 3, upTo: 30 },
  { cells: 4, upTo: 24 },
  { cells: 5, upTo: 16 },
])('in every table of $cells counts with a total up to $upTo', ({ cells, upTo }) => {
  /** All tables that look alike to a reader who is told the total, however small. */
  const alike = new Map<string, number[][]>();
  for (let total = 0; total <= upTo; total += 1) {
    for (const table of tablesOf(total, cells)) {
      const look = JSON.stringify([shieldTotal(total), shield(...table) ?? 'no breakdown']);
      alike.set(look, [...(alike.get(look) ?? []), table]);
    }
  }

  it('no hidden count can be worked out, even by a reader who knows the rule', () => {
    const solved: string[] = [];
    for (const [look, tables] of alike) {
      const [total, shown]: [unknown, ('hidden' | number)[] | 'no breakdown'] = JSON.parse(look);
      for (let cell = 0; cell < cells; cell += 1) {
        const isHidden = shown === 'no breakdown' || shown[cell] === 'hidden';
        if (isHidden && new Set(tables.map((table) => table[cell])).size < 2) solved.push(look);
      }
      const totals = new Set(tables.map((table) => table.reduce((sum, count) => sum + count, 0)));
      if (total === 'hidden' && totals.size < 2) solved.push(look);
    }
    expect(solved).toEqual([]);
  });

  it('what is shown is true, and never small', () => {
    for (const [look, tables] of alike) {
      const shown: ('hidden' | number)[] | 'no breakdown' = JSON.parse(look)[1];
      if (shown === 'no breakdown') continue;
      for (const [cell, count] of shown.entries()) {
        if (count === 'hidden') continue;
        expect(tables.every((table) => table[cell] === count)).toBe(true);
        expect(count === 0 || count >= 5).toBe(true);
      }
    }
  });
});
