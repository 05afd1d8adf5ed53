import { Access, standingOf } from '../../shared/access/access.ts';
import type { AccessStore } from '../../shared/access/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { toIso } from '../../shared/time.ts';

/** Links and sessions in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryAccess(): AccessStore & { readonly rows: Map<string, Access> } {
  const rows = new Map<string, Access>();
  const put = (row: Access) => void rows.set(row.id, Access.parse(row));
  const link = (id: string, now: number) => {
    const row = unexpired(rows.get(id), now);
    return row?.kind === 'link' ? row : undefined;
  };
  return {
    rows,
    createLink: async (row) => {
      if (!rows.has(row.id)) put(row);
    },
    link: async (id, now) => link(id, now),
    useLink: async (id, now) => {
      const row = link(id, now);
      if (row === undefined || standingOf(row, now) !== 'open') return undefined;
      const used = { ...row, usedAt: toIso(now) };
      put(used);
      return used;
    },
    createSession: async (row) => put(row),
    session: async (id, now) => {
      const row = unexpired(rows.get(id), now);
      return row?.kind === 'session' ? row : undefined;
    },
    updateSession: async (row) => {
      if (rows.has(row.id)) put(row);
    },
    endSession: async (id) => void rows.delete(id),
    createInvitation: async (row) => {
      if (!rows.has(row.id)) put(row);
    },
    invitation: async (id, now) => {
      const row = unexpired(rows.get(id), now);
      return row?.kind === 'invitation' ? row : undefined;
    },
    forgetInvitation: async (id) => void rows.delete(id),
  };
}
