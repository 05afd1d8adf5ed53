import { expiryAfter, localDateOf } from '../../shared/time.ts';
import type { VisitStore } from '../../shared/visit/store.ts';
import { Visits, visitorOf } from '../../shared/visit/visit.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Visits in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryVisits(clock: {
  now: () => number;
  random: (bytes: number) => Uint8Array;
}): VisitStore & { readonly rows: Rows<Visits> } {
  const rows = memoryRows(Visits);
  const seen = new Set<string>();
  let key = { day: '', key: Buffer.alloc(0) };
  return {
    rows,
    count: async (visit) => {
      const today = localDateOf(clock.now());
      if (key.day < today) key = { day: today, key: Buffer.from(clock.random(32)) };
      const visitor = visitorOf(visit, key.key);
      if (seen.has(visitor)) return 'known';
      seen.add(visitor);
      const { bulletinId, mark } = visit;
      const month = today.slice(0, 7);
      const place = `${bulletinId}/${mark}~${month}`;
      const count = (rows.get(place)?.count ?? 0) + 1;
      rows.put(place, { bulletinId, mark, month, count, expiresAt: expiryAfter(clock.now(), 396 * 86_400_000) });
      return 'counted';
    },
    ofBulletin: async (bulletinId) => rows.all(`${bulletinId}/`),
  };
}
