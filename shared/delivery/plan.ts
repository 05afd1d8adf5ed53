import { isFor } from '../bulletin/audience.ts';
import { type Bulletin, isIn } from '../bulletin/bulletin.ts';
import { maintainerOf, type Partner, preferencesOf, type Target } from '../partner/partner.ts';
import { isPaused } from '../partner/preferences.ts';
import { mayRead, type Sealed } from '../partner/reading.ts';
import { expiryAfter, fromIso } from '../time.ts';
import { hadBeside, type Week } from '../week/week.ts';
import { type Arrival, arrivalOf, passesAll } from './arrival.ts';
import { type Delivery, mailDeliveryId, shardOf, webhookDeliveryId } from './delivery.ts';
import { hostMark } from './fair-share.ts';
import { held, unsent } from './lifecycle.ts';
import { keepDeliveriesMs } from './notice.ts';

type Weeks = ReadonlyMap<string, Week>;

type Planned = { readonly delivery: Delivery; readonly partners: readonly Partner[] };

/**
 * The deliveries of a sealed bulletin to these partners: one for each webhook, and one for each mailbox even if a person
 * keeps several of the communities. A partner that was approved after the bulletin was sealed gets none, so running
 * this again later gives no more than the first time. Each is to be sent at once, is held until later, or is not to be sent,
 * as far as that follows from what the communities have chosen. How much they had this week is asked when it is sent;
 * whoever wants to know it before gives their `weeks`, by the partner's id.
 */
export function planDeliveries(
  bulletin: Bulletin,
  sealedAt: string,
  partners: readonly Partner[],
  weeks: Weeks = new Map(),
): Delivery[] {
  const planned = new Map<string, Planned>();
  for (const partner of partners) {
    if (!isMeant(bulletin, partner) || (partner.decidedAt ?? sealedAt) > sealedAt) continue;
    for (const target of partner.targets) {
      const id = deliveryId(bulletin, sealedAt, partner, target);
      if (id === undefined) continue;
      const before = planned.get(id);
      const recipients = [...(before?.delivery.recipients ?? []), { partnerId: partner.id, targetId: target.id }];
      const delivery: Delivery = {
        shard: shardOf(bulletin.id, id),
        id,
        version: 0,
        state: 'pending',
        channel: target.channel,
        ...(bulletin.urgency === 'urgent' ? { urgent: true } : {}),
        matter: { kind: 'bulletin', bulletinId: bulletin.id },
        ...(target.channel === 'webhook' ? { host: hostMark(target.url) } : {}),
        recipients,
        createdAt: sealedAt,
        attempts: 0,
        ambiguities: 0,
        expiresAt: expiryAfter(fromIso(sealedAt), keepDeliveriesMs),
      };
      planned.set(id, { delivery, partners: [...(before?.partners ?? []), partner] });
    }
  }
  return [...planned.values()].map((each) => asChosen(each, bulletin, fromIso(sealedAt), weeks));
}

function asChosen({ delivery, partners }: Planned, bulletin: Bulletin, sealedAt: number, weeks: Weeks): Delivery {
  const arrival =
    delivery.channel === 'email'
      ? mailArrival(partners, bulletin, sealedAt, weeks)
      : callArrival(partners, bulletin, sealedAt);
  switch (arrival.kind) {
    case 'now':
      return delivery;
    case 'held':
      return held(delivery, arrival.until, arrival.reason);
    case 'digest':
      return held(delivery, arrival.at, 'digest');
    case 'skipped':
      return unsent(delivery, arrival.reason, sealedAt);
    default:
      return arrival satisfies never;
  }
}

function mailArrival(partners: readonly Partner[], bulletin: Bulletin, sealedAt: number, weeks: Weeks): Arrival {
  const members = partners.map((partner) => ({
    preferences: preferencesOf(partner),
    had: hadBeside(weeks.get(partner.id), bulletin.id),
  }));
  const reading = members.filter(({ preferences }) => isIn(bulletin, preferences.languages));
  if (reading.length === 0 && !passesAll(bulletin)) return { kind: 'skipped', reason: 'language' };
  return arrivalOf({ bulletin, members: reading, sealedAt, now: sealedAt });
}

/** Software has no evenings: of what a community has chosen, only a pause holds for it. */
function callArrival(partners: readonly Partner[], bulletin: Bulletin, sealedAt: number): Arrival {
  const isOff = partners.every((partner) => isPaused(preferencesOf(partner), sealedAt)) && !passesAll(bulletin);
  return isOff ? { kind: 'skipped', reason: 'paused' } : { kind: 'now' };
}

/** A correction is for those who got what it corrects, whom the caller has found: no rule decides about it again. */
function isMeant(bulletin: Bulletin, partner: Partner): boolean {
  return bulletin.corrects === undefined ? isFor(bulletin.audience, partner) : partner.state === 'active';
}

/** None for a mailbox that the bulletin will not go to: that of a deputy whose turn does not come while it holds. */
function deliveryId(bulletin: Bulletin, sealedAt: string, partner: Partner, target: Target): string | undefined {
  if (target.channel === 'webhook') return webhookDeliveryId(bulletin.id, target.id);
  const maintainer = maintainerOf(partner, target);
  if (maintainer === undefined || !mayRead(partner, maintainer, sealedOf(bulletin, fromIso(sealedAt))))
    return undefined;
  return mailDeliveryId(bulletin.id, maintainer.addressHash);
}

/** A bulletin as far as it matters which of a community's people read it; `sealedAt` is epoch ms. */
export function sealedOf({ urgency, kind, validUntil }: Bulletin, sealedAt: number): Sealed {
  return { sealedAt, validUntil, isUrgent: urgency === 'urgent', isCorrection: kind === 'update' || kind === 'cancel' };
}
