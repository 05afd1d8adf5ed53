import type { QuotaStore } from '../../shared/quota/store.ts';

/** Counts uses in memory, with the promise of the real store. */
export function memoryQuotas(): QuotaStore {
  const uses = new Map<string, Set<string>>();
  return {
    take: async (limit, use) => {
      const taken = uses.get(limit.id) ?? new Set();
      uses.set(limit.id, taken);
      if (taken.size >= limit.most && !taken.has(use)) return 'full';
      taken.add(use);
      return 'taken';
    },
  };
}
