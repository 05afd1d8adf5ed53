import type * as z from 'zod';

/**
 * The rows of one table in memory. Parsing copies a row when it is stored; it is frozen, so that nobody changes what
 * others were given.
 */
export type Rows<T> = {
  put(key: string, row: T): void;
  get(key: string): T | undefined;
  remove(key: string): void;
  /** Every row, or those whose key begins so. */
  all(prefix?: string): T[];
};

/** An empty table whose rows fit `schema`; a row that does not throws when it is read, as the real stores do. */
export function memoryRows<T>(schema: z.ZodType<T>): Rows<T> {
  const reads = new Map<string, () => T>();
  return {
    put: (key, row) => {
      const result = schema.safeParse(row);
      const kept = result.success ? frozen(result.data) : undefined;
      reads.set(key, () => kept ?? schema.parse(row));
    },
    get: (key) => reads.get(key)?.(),
    remove: (key) => void reads.delete(key),
    all: (prefix) => {
      const found: T[] = [];
      for (const [key, read] of reads) if (prefix === undefined || key.startsWith(prefix)) found.push(read());
      return found;
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
