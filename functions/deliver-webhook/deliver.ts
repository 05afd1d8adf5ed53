import { holds } from '../../shared/bulletin/bulletin.ts';
import { readOnce } from '../../shared/bulletin/read-once.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { type AttemptDeps, attemptEach } from '../../shared/delivery/attempt.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import { changePartner, type PartnerStore } from '../../shared/partner/store.ts';
import { verifyWebhook } from '../../shared/partner/webhook-changes.ts';
import { noteWebhookSuccess } from '../../shared/partner/webhook-health.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import { bulletinEvent } from '../../shared/webhook/event.ts';
import { challengeEvent, echoes } from './challenge.ts';
import { type HealthDeps, noteEnd, tellIfDisabled } from './health.ts';
import { type PostDeps, postEvent } from './post.ts';

export type DeliverDeps = AttemptDeps &
  PostDeps &
  HealthDeps & {
    readonly deliveries: Pick<DeliveryStore, 'create' | 'lease' | 'record'>;
    readonly partners: PartnerStore;
    readonly bulletins: Pick<BulletinStore, 'get'>;
    readonly siteUrl: string;
  };

/** Calls the webhooks that a queue message names and records what came of each. */
export async function deliverWebhooks(message: DeliveryMessage, deps: DeliverDeps): Promise<void> {
  const reading = { ...deps, bulletins: readOnce(deps.bulletins) };
  await attemptEach(
    'webhook',
    message,
    deps,
    (delivery) => deliver(delivery, reading),
    (settled) => noteEnd(settled, deps),
  );
}

async function deliver(delivery: Delivery, deps: DeliverDeps): Promise<Outcome> {
  const receiver = await receiverOf(delivery, deps);
  if (receiver === undefined) return { kind: 'skipped', reason: 'left' };
  const { matter } = delivery;
  switch (matter.kind) {
    case 'bulletin':
      return deliverBulletin(delivery, matter.bulletinId, receiver, deps);
    case 'webhook-challenge':
      return deliverChallenge(delivery, matter.askedAt, receiver, deps);
    default:
      throw new Error(`delivery ${delivery.id}: ${matter.kind} does not go to a webhook`);
  }
}

type Receiver = { readonly partner: Partner; readonly target: WebhookTarget };

async function receiverOf(delivery: Delivery, deps: DeliverDeps): Promise<Receiver | undefined> {
  const [recipient] = delivery.recipients;
  if (recipient === undefined) return undefined;
  const partner = await deps.partners.get(recipient.partnerId);
  const target = partner?.state === 'active' ? findTarget(partner, recipient.targetId) : undefined;
  return partner !== undefined && target?.channel === 'webhook' ? { partner, target } : undefined;
}

async function deliverBulletin(
  delivery: Delivery,
  bulletinId: string,
  { partner, target }: Receiver,
  deps: DeliverDeps,
): Promise<Outcome> {
  if (target.state === 'disabled') {
    await tellIfDisabled(partner, target.id, deps);
    return { kind: 'skipped', reason: 'webhook-disabled' };
  }
  if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  if (!holds(bulletin, deps.now())) return { kind: 'skipped', reason: 'ended' };
  const event = bulletinEvent(bulletin, partner.locale, `${deps.siteUrl}/tiedote/${bulletin.id}`);
  const { outcome } = await postEvent(delivery, target, event, deps);
  if (outcome.kind === 'accepted' && target.failing !== undefined) {
    await changePartner(deps.partners, partner.id, (current) => noteWebhookSuccess(current, target.id));
  }
  return outcome;
}

/** The partner is marked first and the delivery recorded after: dying in between only asks the receiver once more. */
async function deliverChallenge(
  delivery: Delivery,
  askedAt: string | undefined,
  { partner, target }: Receiver,
  deps: DeliverDeps,
): Promise<Outcome> {
  if (target.askedAt !== askedAt) return { kind: 'skipped', reason: 'no-content' };
  const event = challengeEvent(delivery, (await deps.keys()).webhooks);
  const { result, outcome } = await postEvent(delivery, target, event, deps);
  if (outcome.kind !== 'accepted') return outcome;
  if (!echoes(result, event)) return { ...outcome, kind: 'retry', reason: 'challenge-failed' };
  await changePartner(deps.partners, partner.id, (current) => verifyWebhook(current, target.id, askedAt));
  return outcome;
}
