import { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { memoryRows, type Rows } from './rows.ts';

/** The bulletins in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryBulletins(): BulletinStore & { readonly rows: Rows<Bulletin> } {
  const rows = memoryRows(Bulletin);
  const inState = async (state: Bulletin['state'], limit: number) =>
    rows
      .all()
      .filter((bulletin) => bulletin.state === state)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .slice(0, limit);
  const sealed = (matches: (bulletin: Bulletin) => boolean) =>
    rows
      .all()
      .filter((bulletin) => bulletin.sealedAt !== undefined && matches(bulletin))
      .sort((a, b) => (a.sealedAt ?? '').localeCompare(b.sealedAt ?? ''));
  return {
    rows,
    inState,
    readableInState: async (state, limit) => ({ bulletins: await inState(state, limit), unreadable: 0 }),
    create: async (bulletin) => {
      if (rows.get(bulletin.id) !== undefined) return 'exists';
      rows.put(bulletin.id, bulletin);
      return 'created';
    },
    get: async (id) => rows.get(id),
    save: async (bulletin) => {
      if (rows.get(bulletin.id)?.version !== bulletin.version - 1) return 'conflict';
      rows.put(bulletin.id, bulletin);
      return 'saved';
    },
    sealedIn: async (month) => sealed((bulletin) => bulletin.sealedMonth === month),
    withCode: async (code) => sealed((bulletin) => bulletin.code === code),
    correctionsOf: async (id) => sealed((bulletin) => bulletin.corrects === id),
    endingOn: async (date) => sealed((bulletin) => bulletin.validUntil === date),
    newestAnswers: async (limit) =>
      sealed(({ kind }) => kind === 'answer')
        .reverse()
        .slice(0, limit),
  };
}
