/** A figure before small counts are hidden. Without `all` nothing can be said. */
export type Counted = {
  readonly all?: number | undefined;
  readonly by?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** How many of a list have each key, those of which there are none included. */
export function countedBy<T>(
  keys: readonly string[],
  list: readonly T[],
  keyOf: (each: T) => string,
): Record<string, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0]));
  for (const each of list) counts[keyOf(each)] = (counts[keyOf(each)] ?? 0) + 1;
  return counts;
}

/** A part of a whole; nothing where there is no whole. */
export const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/** The entries whose value is known. */
export function known(entries: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
