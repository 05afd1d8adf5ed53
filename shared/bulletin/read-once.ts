import type { BulletinStore } from './store.ts';

/**
 * A reader that asks for each bulletin once. For the length of one queue message: its deliveries all carry the same sealed
 * bulletin, whose content never changes. A read that failed is made again for the next delivery.
 */
export function readOnce(bulletins: Pick<BulletinStore, 'get'>): Pick<BulletinStore, 'get'> {
  const reads = new Map<string, ReturnType<BulletinStore['get']>>();
  return {
    get(id) {
      const known = reads.get(id);
      if (known !== undefined) return known;
      const read = bulletins.get(id);
      reads.set(id, read);
      read.catch(() => reads.delete(id));
      return read;
    },
  };
}
