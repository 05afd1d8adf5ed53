import { Posting, postingId } from '../../shared/posting/posting.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Answers in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryPostings(now: () => number): PostingStore & { readonly rows: Rows<Posting> } {
  const rows = memoryRows(Posting);
  const key = (bulletinId: string, id: string) => `${bulletinId}/${id}`;
  const living = (found: readonly Posting[]) => found.filter((posting) => unexpired(posting, now()) !== undefined);
  const byId = (a: Posting, b: Posting) => (a.id < b.id ? -1 : 1);
  return {
    rows,
    get: async ({ bulletinId, partnerId, accountId }) =>
      unexpired(rows.get(key(bulletinId, postingId(partnerId, accountId))), now()),
    save: async (posting) => {
      const before = rows.get(key(posting.bulletinId, posting.id))?.version ?? -1;
      if (before !== posting.version - 1) return 'conflict';
      rows.put(key(posting.bulletinId, posting.id), posting);
      return 'saved';
    },
    ofBulletin: async (bulletinId) => living(rows.all(`${bulletinId}/`)).sort(byId),
    answersOf: async (bulletinId, partnerId) => living(rows.all(`${bulletinId}/${partnerId}~`)).sort(byId),
    ofPartner: async (partnerId) =>
      living(rows.all())
        .filter((posting) => posting.partnerId === partnerId)
        .sort((a, b) => b.answeredAt.localeCompare(a.answeredAt)),
  };
}
