import { createHash } from 'node:crypto';
import { Partner } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { memoryRows, type Rows } from './rows.ts';

/** The register of partners in memory, with the promise of the real one. `rows` is there for tests to look at. */
export function memoryPartners(now: () => number): PartnerStore & { readonly rows: Rows<Partner> } {
  const rows = memoryRows(Partner);
  const living = (found: readonly Partner[]) => found.filter((partner) => unexpired(partner, now()) !== undefined);
  return {
    rows,
    create: async (partner) => {
      if (rows.get(partner.id) !== undefined) return 'exists';
      rows.put(partner.id, partner);
      return 'created';
    },
    get: async (id) => unexpired(rows.get(id), now()),
    save: async (partner) => {
      if (rows.get(partner.id)?.version !== partner.version - 1) return 'conflict';
      rows.put(partner.id, partner);
      return 'saved';
    },
    inState: async (state) =>
      living(rows.all())
        .filter((partner) => partner.state === state)
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    scan: async ({ segment, total, limit, cursor }) => {
      const ids = rows
        .all()
        .map(({ id }) => id)
        .filter((id) => segmentOf(id, total) === segment && id > (cursor ?? ''))
        .sort();
      const page = ids.slice(0, limit);
      const last = page.at(-1);
      // As DynamoDB does: a full page names a next one, which may be empty, and expired rows take up room on a page.
      return {
        partners: living(page.flatMap((id) => rows.get(id) ?? [])),
        ...(last !== undefined && page.length === limit ? { cursor: last } : {}),
      };
    },
  };
}

/** A scan asks for every id in every segment: hashing it once is enough. */
const hashes = new Map<string, number>();

function segmentOf(id: string, total: number): number {
  const hash = hashes.get(id) ?? createHash('sha256').update(id).digest().readUInt32BE(0);
  hashes.set(id, hash);
  return hash % total;
}
