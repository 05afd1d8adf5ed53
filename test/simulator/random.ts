/** Chance that a seed decides: the same seed gives the same run. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** Whether something of probability `p` happens. */
  chance(p: number): boolean;
  /** In [from, to). */
  between(from: number, to: number): number;
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
};

/** The generator mulberry32 (32 bits of state): small, fast, and even enough to choose faults by. */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  return {
    next,
    between,
    whole,
    chance: (p) => next() < p,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
  };
}
