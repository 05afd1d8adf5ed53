import { type Bulletin, holds } from '../bulletin/bulletin.ts';
import { courseOf } from '../bulletin/course.ts';
import type { BulletinStore } from '../bulletin/store.ts';
import { type Delivery, webhookDeliveryId } from '../delivery/delivery.ts';
import { wasMissed } from '../delivery/lifecycle.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';

/** A bulletin that was sent, and its delivery to a webhook, if it was meant for it. */
export type Sent = { readonly bulletin: Bulletin; readonly row: Delivery | undefined };

export type SentDeps = {
  readonly bulletins: Pick<BulletinStore, 'readableInState'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
};

/** So many of the newest bulletins are looked through. */
const bulletinsLookedAt = 20;

/** The newest bulletins with their deliveries to a webhook, newest first: their ids follow, so no index is kept for them. */
export async function lastSent(target: WebhookTarget, deps: SentDeps): Promise<Sent[]> {
  const states = await Promise.all(
    (['sending', 'sent'] as const).map((state) => deps.bulletins.readableInState(state, bulletinsLookedAt)),
  );
  const newest = states
    .flatMap(({ bulletins }) => bulletins)
    .sort((a, b) => ((a.sealedAt ?? '') < (b.sealedAt ?? '') ? 1 : -1))
    .slice(0, bulletinsLookedAt);
  return Promise.all(
    newest.map(async (bulletin) => ({
      bulletin,
      row: await deps.deliveries.get(bulletin.id, webhookDeliveryId(bulletin.id, target.id)),
    })),
  );
}

/** Whether a webhook did not get a bulletin that still holds and goes out, and nobody has asked for it yet. `now` is epoch ms. */
export function isMissed({ bulletin, row }: Sent, now: number): boolean {
  const isAsked = row !== undefined && bulletin.wish?.only?.includes(row.id) === true;
  return row !== undefined && wasMissed(row) && !isAsked && holds(bulletin, now) && courseOf(bulletin) === 'open';
}
