import { AuditEntry } from '../../shared/audit/audit.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import { memoryRows } from './rows.ts';

/** The audit trail in memory, with the promise of the real store. */
export function memoryAudit(): AuditStore {
  const rows = memoryRows(AuditEntry);
  return {
    record: async (entry) => {
      const key = `${entry.subject}/${entry.id}`;
      if (rows.get(key) !== undefined) return 'exists';
      rows.put(key, entry);
      return 'recorded';
    },
    of: async (subject) => rows.all(`${subject}/`).sort((a, b) => a.at.localeCompare(b.at)),
    inMonth: async (month) =>
      rows
        .all()
        .filter((entry) => entry.month === month)
        .sort((a, b) => b.at.localeCompare(a.at)),
  };
}
