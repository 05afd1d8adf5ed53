import { Prospect } from '../../shared/prospect/prospect.ts';
import type { ProspectStore } from '../../shared/prospect/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { memoryRows } from './rows.ts';

/** Prospects in memory, with the promise of the real store. */
export function memoryProspects(now: () => number): ProspectStore {
  const rows = memoryRows(Prospect);
  return {
    create: async (prospect) => {
      if (rows.get(prospect.id) !== undefined) return 'exists';
      rows.put(prospect.id, prospect);
      return 'created';
    },
    get: async (id) => unexpired(rows.get(id), now()),
    save: async (prospect) => {
      if (rows.get(prospect.id)?.version !== prospect.version - 1) return 'conflict';
      rows.put(prospect.id, prospect);
      return 'saved';
    },
    all: async () => rows.all().filter((prospect) => unexpired(prospect, now()) !== undefined),
  };
}
