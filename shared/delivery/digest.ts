import { minute, toIso } from '../time.ts';
import { type Delivery, groupOf, type Recipient } from './delivery.ts';
import { held } from './lifecycle.ts';
import { noticeOf } from './notice.ts';
import type { DeliveryStore } from './store.ts';

/** A digest leaves so long after its time: by then the bulletins that were held for it have come together. */
const gatherMs = 5 * minute;

/** One bulletin that goes into the digest of one mailbox. Times are epoch ms. */
export type DigestEntry = {
  readonly addressHash: string;
  readonly at: number;
  readonly bulletinId: string;
  readonly recipients: readonly Recipient[];
  readonly now: number;
};

/**
 * Puts a bulletin into the digest of a mailbox, which is a delivery of its own: its id follows from the mailbox and the time,
 * so however often this runs the bulletin is in it once. `closed` if that digest has left without it: then it is for the next.
 */
export async function addToDigest(
  entry: DigestEntry,
  deliveries: Pick<DeliveryStore, 'create' | 'get' | 'replaceWaiting'>,
): Promise<'in' | 'closed'> {
  const digest = newDigest(entry);
  for (let attempt = 0; attempt < 10; attempt++) {
    if ((await deliveries.create(digest)) === 'created') return 'in';
    const stored = await deliveries.get(groupOf(digest), digest.id);
    if (stored === undefined) continue;
    const next = withEntry(stored, entry);
    if (next === undefined) return 'in';
    if (stored.state !== 'waiting') return 'closed';
    if ((await deliveries.replaceWaiting(next)) === 'replaced') return 'in';
  }
  throw new Error(`the digest ${digest.id} is changed by others all the time`);
}

/** The digest of a mailbox and a time, with its first bulletin. */
export function newDigest({ addressHash, at, bulletinId, recipients, now }: DigestEntry): Delivery {
  const matter = { kind: 'digest', addressHash, at: toIso(at), bulletinIds: [bulletinId] } as const;
  const notice = noticeOf({
    matter: { ...matter, bulletinIds: [bulletinId] },
    channel: 'email',
    to: { recipients },
    at: toIso(at),
    now,
  });
  return held(notice, Math.max(now, at) + gatherMs, 'digest');
}

/** The digest with the bulletin and everybody whom it is for, or nothing if it has all of that. */
export function withEntry(digest: Delivery, { bulletinId, recipients }: DigestEntry): Delivery | undefined {
  const { matter } = digest;
  if (matter.kind !== 'digest') throw new Error(`delivery ${digest.id} is no digest`);
  if (matter.bulletinIds.includes(bulletinId)) return undefined;
  const known = new Set(digest.recipients.map(({ targetId }) => targetId));
  return {
    ...digest,
    version: digest.version + 1,
    matter: { ...matter, bulletinIds: [...matter.bulletinIds, bulletinId] },
    recipients: [...digest.recipients, ...recipients.filter(({ targetId }) => !known.has(targetId))],
  };
}
