import type { WeekStore } from '../../shared/week/store.ts';
import { Week } from '../../shared/week/week.ts';

/** Weeks in memory, with the promise of the real store. */
export function memoryWeeks(): WeekStore {
  const rows = new Map<string, Week>();
  return {
    get: async (partnerId) => rows.get(partnerId),
    save: async (week) => {
      const before = rows.get(week.partnerId);
      if (before !== undefined && before.version !== week.version - 1) return 'conflict';
      rows.set(week.partnerId, Week.parse(week));
      return 'saved';
    },
  };
}
