import type { Bulletin } from './bulletin.ts';
import type { BulletinStore } from './store.ts';

/** The id of the first bulletin of a chain of corrections: of a bulletin that corrects none, its own. */
export const rootOf = (bulletin: Pick<Bulletin, 'id' | 'corrects'>): string => bulletin.corrects ?? bulletin.id;

/** A bulletin that was sent, with every version of it, the first one first; the last is the one that counts. */
export type Versions = readonly [Bulletin, ...Bulletin[]];

/** All versions of a sealed bulletin. A correction that was sealed a second ago may be missing. */
export async function versionsOf(
  bulletin: Bulletin,
  bulletins: Pick<BulletinStore, 'get' | 'correctionsOf'>,
): Promise<Versions> {
  const [first, corrections] = await Promise.all([
    bulletin.corrects === undefined ? bulletin : bulletins.get(bulletin.corrects),
    bulletins.correctionsOf(rootOf(bulletin)),
  ]);
  const later = corrections.some(({ id }) => id === bulletin.id) || bulletin.id === first?.id ? [] : [bulletin];
  const [head = bulletin, ...rest] = [...(first === undefined ? [] : [first]), ...corrections, ...later];
  return [head, ...rest];
}

/** The version that counts. */
export const newestOf = (versions: Versions): Bulletin => versions.at(-1) ?? versions[0];
