import { isFor } from '../bulletin/audience.ts';
import type { Bulletin } from '../bulletin/bulletin.ts';
import { maintainerOf, type Partner, type Target } from '../partner/partner.ts';
import { expiryAfter, fromIso } from '../time.ts';
import { type Delivery, mailDeliveryId, shardOf, webhookDeliveryId } from './delivery.ts';
import { hostMark } from './fair-share.ts';
import { keepDeliveriesMs } from './notice.ts';

/**
 * The deliveries of a sealed bulletin to these partners: one for each webhook, and one for each mailbox even if a person
 * keeps several of the communities. A partner that was approved after the bulletin was sealed gets none, so running
 * this again later gives no more than the first time.
 */
export function planDeliveries(bulletin: Bulletin, sealedAt: string, partners: readonly Partner[]): Delivery[] {
  const planned = new Map<string, Delivery>();
  for (const partner of partners) {
    if (!isFor(bulletin.audience, partner) || (partner.decidedAt ?? sealedAt) > sealedAt) continue;
    for (const target of partner.targets) {
      const id = deliveryId(bulletin.id, partner, target);
      if (id === undefined) continue;
      const before = planned.get(id)?.recipients ?? [];
      planned.set(id, {
        shard: shardOf(bulletin.id, id),
        id,
        version: 0,
        state: 'pending',
        channel: target.channel,
        ...(bulletin.urgency === 'urgent' ? { urgent: true as const } : {}),
        matter: { kind: 'bulletin', bulletinId: bulletin.id },
        ...(target.channel === 'webhook' ? { host: hostMark(target.url) } : {}),
        recipients: [...before, { partnerId: partner.id, targetId: target.id }],
        createdAt: sealedAt,
        attempts: 0,
        ambiguities: 0,
        expiresAt: expiryAfter(fromIso(sealedAt), keepDeliveriesMs),
      });
    }
  }
  return [...planned.values()];
}

function deliveryId(bulletinId: string, partner: Partner, target: Target): string | undefined {
  if (target.channel === 'webhook') return webhookDeliveryId(bulletinId, target.id);
  const maintainer = maintainerOf(partner, target);
  return maintainer && mailDeliveryId(bulletinId, maintainer.addressHash);
}
