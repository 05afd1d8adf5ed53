import { createHash } from 'node:crypto';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type Delivery, type DeliveryChannel, shardsOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Posted, Posting } from '../../shared/posting/posting.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import { noOutcomes, outcomeAt } from '../../shared/report/outcome.ts';
import { fromIso, hour, monthOf } from '../../shared/time.ts';
import type { VisitStore } from '../../shared/visit/store.ts';

export type ReadDeps = {
  readonly deliveries: Pick<DeliveryStore, 'inShard'>;
  readonly postings: Pick<PostingStore, 'ofBulletin'>;
  readonly visits: Pick<VisitStore, 'ofBulletin'>;
};

/** How many of a bulletin's sixteen shards are read at a time: each holds a page of a megabyte. */
const shardsAtOnce = 4;

type ChannelRead = { readonly outcomes: ReturnType<typeof noOutcomes>; readonly seconds: Map<number, number> };

/** One bulletin's rows, counted: no row is kept. */
export type BulletinRead = {
  readonly channels: Readonly<Record<DeliveryChannel, ChannelRead>>;
  /** The communities that it was delivered to. */
  readonly reached: ReadonlySet<string>;
  readonly posted: readonly Posted[];
  readonly declined: readonly Extract<Posting, { state: 'declined' }>[];
  /**
   * Of a correction or a cancellation: each post of what it corrects that stood when it was sent, with the seconds until
   * its poster had edited it or taken it down, if that has happened.
   */
  readonly toMend: readonly (number | undefined)[];
  /** Visits by its short links in the month that it was sent in. */
  readonly visits: number;
  readonly digest: string;
};

/** Reads a bulletin's deliveries page by page and its postings, as they stood at an instant (`at`, ISO). */
export async function readBulletin(
  bulletin: Pick<Bulletin, 'id' | 'corrects' | 'references'> & { readonly sealedAt: string },
  at: string,
  deps: ReadDeps,
): Promise<BulletinRead> {
  const channels = { email: emptyChannel(), webhook: emptyChannel() };
  const reached = new Set<string>();
  const digests = await inParallel(shardsOf(bulletin.id), shardsAtOnce, async (shard) => {
    const hash = createHash('sha256');
    for await (const page of deps.deliveries.inShard(shard)) {
      for (const delivery of page) {
        count(delivery, at, bulletin.sealedAt, channels[delivery.channel], reached);
        hash.update(`${delivery.id} ${outcomeAt(delivery, at)} ${delivery.settledAt} ${delivery.heldUntil}\n`);
      }
    }
    return hash.digest('base64url');
  });
  const postings = await deps.postings.ofBulletin(bulletin.id);
  const posted = postings.filter((posting) => posting.state === 'posted').filter(({ postedAt }) => postedAt < at);
  const declined = postings
    .filter((posting) => posting.state === 'declined')
    .filter(({ answeredAt }) => answeredAt < at);
  const hash = createHash('sha256').update(digests.join());
  for (const { id, postedAt, audience, views } of posted) hash.update(`${id} ${postedAt} ${audience} ${views}\n`);
  for (const { id, reason } of declined) hash.update(`${id} ${reason}\n`);
  const toMend = await postsToMend(bulletin, at, deps);
  const visits = await visitsInItsMonth(bulletin, deps);
  hash.update(`${toMend.join()} ${visits}`);
  return { channels, reached, posted, declined, toMend, visits, digest: hash.digest('base64url') };
}

/** The wrong text is gone with the first thing done to the post after the correction, whatever that was done for. */
async function postsToMend(
  { corrects, references, sealedAt }: Pick<Bulletin, 'corrects' | 'references'> & { readonly sealedAt: string },
  at: string,
  { postings }: ReadDeps,
): Promise<(number | undefined)[]> {
  if (corrects === undefined) return [];
  const toMend: (number | undefined)[] = [];
  for (const reference of references) {
    for (const posting of await postings.ofBulletin(reference)) {
      if (posting.state !== 'posted' || posting.postedAt >= sealedAt) continue;
      const receipts = posting.receipts.toSorted((a, b) => a.at.localeCompare(b.at));
      if (receipts.some(({ task, at: done }) => task === 'remove' && done < sealedAt)) continue;
      const mended = receipts.find(({ at: done }) => done >= sealedAt && done < at);
      toMend.push(mended && secondsBetween(sealedAt, mended.at));
    }
  }
  return toMend;
}

/** Later visits are not in it: so the figure of a month stands still once the month is over. */
async function visitsInItsMonth(
  { id, sealedAt }: { id: string; sealedAt: string },
  { visits }: ReadDeps,
): Promise<number> {
  const month = monthOf(fromIso(sealedAt));
  const found = await visits.ofBulletin(id);
  return found.reduce((total, each) => total + (each.month === month ? each.count : 0), 0);
}

function count(delivery: Delivery, at: string, sealedAt: string, channel: ChannelRead, reached: Set<string>): void {
  const outcome = outcomeAt(delivery, at);
  channel.outcomes[outcome] += 1;
  if (outcome !== 'sent' && outcome !== 'in-digest') return;
  for (const { partnerId } of delivery.recipients) reached.add(partnerId);
  // One that was held until later, as its community wished, says nothing of how fast we are.
  if (outcome !== 'sent' || delivery.settledAt === undefined || delivery.heldUntil !== undefined) return;
  const seconds = secondsBetween(sealedAt, delivery.settledAt);
  channel.seconds.set(seconds, (channel.seconds.get(seconds) ?? 0) + 1);
}

const emptyChannel = (): ChannelRead => ({ outcomes: noOutcomes(), seconds: new Map() });

/**
 * Whole seconds from one instant to another, rounded up, so that nothing is said to have been faster than it was. Above an
 * hour they are whole minutes: that keeps the number of different times, and so the memory they take, small.
 */
export function secondsBetween(from: string, to: string): number {
  const seconds = Math.max(0, Math.ceil((fromIso(to) - fromIso(from)) / 1000));
  return seconds * 1000 <= hour ? seconds : Math.ceil(seconds / 60) * 60;
}
