import { type SegmentMessage, segmentCount, segmentKey } from '../../shared/bulletin/segment.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { type DeliveryQueues, queueAll } from '../../shared/delivery/lanes.ts';
import { planDeliveries } from '../../shared/delivery/plan.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Log } from '../../shared/log.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { day, expiryAfter, toIso } from '../../shared/time.ts';
import { receiversOf, replaceEarlier } from './correction.ts';

export type ExpandDeps = {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save'>;
  readonly segments: SegmentStore;
  readonly partners: Pick<PartnerStore, 'scan' | 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'createMany' | 'addRecipient' | 'count' | 'inShard'>;
  readonly queues: DeliveryQueues;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

const partnersPerPage = 500;

/** How many shared mailboxes get their recipients at a time: enough that 500 of them take seconds, not half a minute. */
const mailboxesAtOnce = 10;

/** Below this there is no time for another page: the sweep has the rest done by the next worker. */
const enoughMs = 20_000;

/** The places of a crashed expansion are of no use for long. */
const keepSegmentsMs = 30 * day;

/**
 * Works through one segment of the partner register for one sealed bulletin (for a correction, of those who got what it
 * corrects), page by page:
 * 1. store the page's deliveries, each only if it does not exist;
 * 2. put them on their queues;
 * 3. save the place.
 *
 * Dying anywhere means that the page is done again from 1, which stores nothing twice and at worst queues an id twice.
 * The worker that finishes the last segment counts what there is and writes the count on the bulletin.
 *
 * @param timeLeftMs how long this worker may still run.
 */
export async function expand(message: SegmentMessage, timeLeftMs: () => number, deps: ExpandDeps): Promise<void> {
  const { bulletinId, segment } = message;
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin?.state !== 'sending' || bulletin.sealedAt === undefined || bulletin.sealedCount !== undefined) return;

  if (bulletin.corrects !== undefined && !(await replaceEarlier(bulletin, deps))) return;
  const place = await deps.segments.get(bulletinId, segment);
  let cursor = place?.cursor;
  let done = place?.done ?? false;
  while (!done) {
    if (timeLeftMs() < enoughMs) return;
    const page =
      bulletin.corrects === undefined
        ? await deps.partners.scan({ segment, total: segmentCount, limit: partnersPerPage, cursor })
        : await receiversOf(bulletin.corrects, segment, deps);
    await dispatch(planDeliveries(bulletin, bulletin.sealedAt, page.partners), deps);
    cursor = page.cursor;
    done = cursor === undefined;
    await deps.segments.save({
      bulletinId,
      segment: segmentKey(segment),
      ...(cursor === undefined ? {} : { cursor }),
      done,
      movedAt: toIso(deps.now()),
      expiresAt: expiryAfter(deps.now(), keepSegmentsMs),
    });
  }
  await finish(bulletinId, deps);
}

async function dispatch(deliveries: readonly Delivery[], deps: ExpandDeps): Promise<void> {
  if (deliveries.length === 0) return;
  const existed = await deps.deliveries.createMany(deliveries);
  const { elsewhere, reopened } = await addToExisting(
    deliveries.filter((delivery) => existed.has(delivery.id)),
    deps,
  );
  // What is held is queued by the sweep in its time; what nobody wanted is over, unless it was opened again.
  await queueAll(
    deliveries.filter(({ id, state }) => reopened.has(id) || (state === 'pending' && !elsewhere.has(id))),
    deps.queues,
  );
}

/**
 * A delivery that exists was made by an earlier run of this page, or for the same mailbox in another community. The
 * latter gets this community added. @returns the ids made elsewhere, which are queued there, and those that had been left
 * unsent, as the other community had left or did not want it: this worker opened them again, so this worker queues them.
 */
async function addToExisting(existing: readonly Delivery[], deps: ExpandDeps) {
  const elsewhere = new Set<string>();
  const reopened = new Set<string>();
  await inParallel(existing, mailboxesAtOnce, async (delivery) => {
    const results: string[] = [];
    for (const recipient of delivery.recipients) results.push(await deps.deliveries.addRecipient(delivery, recipient));
    if (results.every((result) => result === 'added')) elsewhere.add(delivery.id);
    if (results.includes('reopened')) reopened.add(delivery.id);
  });
  return { elsewhere, reopened };
}

async function finish(bulletinId: string, deps: ExpandDeps): Promise<void> {
  const segments = await deps.segments.of(bulletinId);
  if (segments.filter((segment) => segment.done).length < segmentCount) return;
  const count = await deps.deliveries.count(bulletinId);
  await changeBulletin(deps.bulletins, bulletinId, (bulletin) =>
    bulletin.sealedCount === undefined ? { ...bulletin, version: bulletin.version + 1, sealedCount: count } : undefined,
  );
  deps.log.info('expanded', { bulletinId, count });
}
