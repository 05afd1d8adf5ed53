import { holds } from '../../shared/bulletin/bulletin.ts';
import { readOnce } from '../../shared/bulletin/read-once.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { type AttemptDeps, attemptEach } from '../../shared/delivery/attempt.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { verifyWebhook } from '../../shared/partner/changes.ts';
import { findTarget, type Partner, type WebhookTarget } from '../../shared/partner/partner.ts';
import { changePartner, type PartnerStore } from '../../shared/partner/store.ts';
import type { Keys } from '../../shared/secret.ts';
import type { CallResult, WebhookCaller } from '../../shared/webhook/call.ts';
import { type BulletinEvent, bulletinEvent, type ChallengeEvent } from '../../shared/webhook/event.ts';
import { webhookSecret } from '../../shared/webhook/secret.ts';
import { sign } from '../../shared/webhook/sign.ts';
import { challengeEvent, echoes } from './challenge.ts';
import { outcomeOf } from './outcome.ts';

export type DeliverDeps = AttemptDeps & {
  readonly partners: PartnerStore;
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly caller: WebhookCaller;
  readonly keys: () => Promise<Keys>;
  readonly siteUrl: string;
};

/** Calls the webhooks that a queue message names and records what came of each. */
export async function deliverWebhooks(message: DeliveryMessage, deps: DeliverDeps): Promise<void> {
  const reading = { ...deps, bulletins: readOnce(deps.bulletins) };
  await attemptEach('webhook', message, deps, (delivery) => deliver(delivery, reading));
}

async function deliver(delivery: Delivery, deps: DeliverDeps): Promise<Outcome> {
  const receiver = await receiverOf(delivery, deps);
  if (receiver === undefined) return { kind: 'skipped', reason: 'left' };
  const { matter } = delivery;
  switch (matter.kind) {
    case 'bulletin':
      return deliverBulletin(delivery, matter.bulletinId, receiver, deps);
    case 'webhook-challenge':
      return deliverChallenge(delivery, receiver, deps);
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
  if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  if (!holds(bulletin, deps.now())) return { kind: 'skipped', reason: 'ended' };
  const event = bulletinEvent(bulletin, partner.locale, `${deps.siteUrl}/tiedote/${bulletin.id}`);
  return outcomeOf(await call(delivery, target, event, deps), deps.now());
}

/** The partner is marked first and the delivery recorded after: dying in between only asks the receiver once more. */
async function deliverChallenge(
  delivery: Delivery,
  { partner, target }: Receiver,
  deps: DeliverDeps,
): Promise<Outcome> {
  const event = challengeEvent(delivery, (await deps.keys()).webhooks);
  const result = await call(delivery, target, event, deps);
  const outcome = outcomeOf(result, deps.now());
  if (outcome.kind !== 'accepted') return outcome;
  if (!echoes(result, event)) return { kind: 'retry', reason: 'challenge-failed' };
  await changePartner(deps.partners, partner.id, (current) => verifyWebhook(current, target.id));
  return outcome;
}

/** The delivery's id is the webhook's: the same in every retry. The body is serialised once, signed and sent as it is. */
async function call(
  delivery: Delivery,
  target: WebhookTarget,
  event: BulletinEvent | ChallengeEvent,
  deps: DeliverDeps,
): Promise<CallResult> {
  const body = JSON.stringify(event);
  const secret = webhookSecret(target, (await deps.keys()).webhooks);
  const signature = sign({ id: delivery.id, at: deps.now(), body, secret });
  return deps.caller.post(target.url, { 'content-type': 'application/json', ...signature }, body);
}
