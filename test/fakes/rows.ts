import type * as z from 'zod';

/** The rows of one table in memory: copied when stored, parsed when read, so that nobody shares an object with the table. */
export type Rows<T> = {
  put(key: string, row: T): void;
  get(key: string): T | undefined;
  all(): T[];
};

/** An empty table whose rows fit `schema`; a row that does not throws when it is read, as the real stores do. */
export function memoryRows<T>(schema: z.ZodType<T>): Rows<T> {
  const rows = new Map<string, T>();
  return {
    put: (key, row) => void rows.set(key, structuredClone(row)),
    get: (key) => (rows.has(key) ? schema.parse(structuredClone(rows.get(key))) : undefined),
    all: () => [...rows.values()].map((row) => schema.parse(structuredClone(row))),
  };
}
