import { Deed } from '../../shared/deed/deed.ts';
import type { DeedStore } from '../../shared/deed/store.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Entries of "you said, we did" in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryDeeds(): DeedStore & { readonly rows: Rows<Deed> } {
  const rows = memoryRows(Deed);
  const replaced = memoryRows(Deed);
  return {
    rows,
    create: async (deed) => {
      if (rows.get(deed.id) !== undefined) return 'exists';
      rows.put(deed.id, deed);
      return 'created';
    },
    get: async (id) => rows.get(id),
    save: async (deed) => {
      const before = rows.get(deed.id);
      if (before?.version !== deed.version - 1) return 'conflict';
      if (before.state === 'published') replaced.put(`${before.id}#${before.version}`, before);
      rows.put(deed.id, deed);
      return 'saved';
    },
    inState: async (state) =>
      rows
        .all()
        .filter((deed) => deed.state === state)
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    earlier: async (id) => replaced.all(`${id}#`).sort((a, b) => b.version - a.version),
  };
}
