import { Suppression, weakerReasons } from '../../shared/email/suppression.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Suppressed addresses in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memorySuppressions(): SuppressionStore & { readonly rows: Rows<Suppression> } {
  const rows = memoryRows(Suppression);
  return {
    rows,
    add: async (suppression) => {
      const stands = rows.get(suppression.hash);
      if (stands !== undefined && !weakerReasons(suppression.reason).includes(stands.reason)) return stands;
      rows.put(suppression.hash, suppression);
      return suppression;
    },
    find: async (hash) => rows.get(hash),
  };
}
