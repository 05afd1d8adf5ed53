import { unexpired } from '../../shared/rows.ts';
import type { Session } from '../../shared/staff/session.ts';
import type { SessionStore } from '../../shared/staff/store.ts';

/** Sessions in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memorySessions(): SessionStore & { readonly rows: Map<string, Session> } {
  const rows = new Map<string, Session>();
  return {
    rows,
    create: async (session) => {
      rows.set(session.id, structuredClone(session));
    },
    get: async (id, now) => structuredClone(unexpired(rows.get(id), now)),
    take: async (id, now) => {
      const session = unexpired(rows.get(id), now);
      rows.delete(id);
      return session;
    },
    update: async (session) => {
      if (rows.has(session.id)) rows.set(session.id, structuredClone(session));
    },
  };
}
