import { holds } from '../../shared/bulletin/bulletin.ts';
import { readOnce } from '../../shared/bulletin/read-once.ts';
import { standingIn } from '../../shared/bulletin/standing.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { passesAll } from '../../shared/delivery/arrival.ts';
import { type AttemptDeps, attemptEach } from '../../shared/delivery/attempt.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { findTarget, type Partner, preferencesOf } from '../../shared/partner/partner.ts';
import { isPaused } from '../../shared/partner/preferences.ts';
import { changePartner, type PartnerStore } from '../../shared/partner/store.ts';
import { verifyWebhook } from '../../shared/partner/webhook-changes.ts';
import { noteWebhookSuccess } from '../../shared/partner/webhook-health.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import { chatBulletin, chatCode, chatTest } from '../../shared/webhook/chat.ts';
import { webhookCode } from '../../shared/webhook/code.ts';
import { bulletinEvent } from '../../shared/webhook/event.ts';
import { challengeEvent, echoes } from './challenge.ts';
import { type HealthDeps, noteEnd } from './health.ts';
import { type PostDeps, postTo } from './post.ts';
import { type ReplayDeps, replayMissed } from './replay.ts';

export type DeliverDeps = AttemptDeps &
  PostDeps &
  HealthDeps & {
    readonly deliveries: Pick<DeliveryStore, 'create' | 'get' | 'lease' | 'record'>;
    readonly partners: PartnerStore;
    readonly bulletins: ReplayDeps['bulletins'];
    readonly siteUrl: string;
  };

/** What one message is worked through with: its bulletins are read once, and `register` is those as they are now. */
type Reading = Omit<DeliverDeps, 'bulletins'> & {
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly register: ReplayDeps['bulletins'];
};

/** Calls the webhooks that a queue message names and records what came of each. */
export async function deliverWebhooks(message: DeliveryMessage, deps: DeliverDeps): Promise<void> {
  const reading = { ...deps, bulletins: readOnce(deps.bulletins), register: deps.bulletins };
  await attemptEach(
    'webhook',
    message,
    { ...deps, standing: standingIn(reading.bulletins) },
    (delivery) => deliver(delivery, reading),
    (settled) => noteEnd(settled, deps),
  );
}

async function deliver(delivery: Delivery, deps: Reading): Promise<Outcome> {
  const receiver = await receiverOf(delivery, deps);
  if (receiver === undefined) return { kind: 'skipped', reason: 'left' };
  const { matter } = delivery;
  switch (matter.kind) {
    case 'bulletin':
      return deliverBulletin(delivery, matter.bulletinId, receiver, deps);
    case 'webhook-challenge':
      return deliverChallenge(delivery, matter.askedAt, receiver, deps);
    case 'webhook-test':
      return deliverTest(delivery, receiver, deps);
    case 'webhook-replay':
      return replayMissed(receiver.target, { ...deps, bulletins: deps.register });
    default:
      throw new Error(`delivery ${delivery.id}: ${matter.kind} does not go to a webhook`);
  }
}

type Receiver = { readonly partner: Partner; readonly target: WebhookTarget };

async function receiverOf(delivery: Delivery, deps: Reading): Promise<Receiver | undefined> {
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
  deps: Reading,
): Promise<Outcome> {
  if (target.state === 'disabled') return { kind: 'skipped', reason: 'webhook-disabled' };
  if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  if (!holds(bulletin, deps.now())) return { kind: 'skipped', reason: 'ended' };
  if (bulletin.replacedBy !== undefined) return { kind: 'skipped', reason: 'replaced' };
  if (isPaused(preferencesOf(partner), deps.now()) && !passesAll(bulletin))
    return { kind: 'skipped', reason: 'paused' };
  const event = bulletinEvent(bulletin, partner.locale, `${deps.siteUrl}/tiedote/${bulletin.id}`);
  const said = { event, text: () => chatBulletin(event, partner.locale) };
  const { outcome } = await postTo(target, delivery, said, deps);
  if (outcome.kind === 'accepted' && target.failing !== undefined) await forgetFailures(partner, target, deps);
  return outcome;
}

/**
 * A chat cannot echo: what proves it is that somebody reads the code there. For the others, the partner is marked first and
 * the delivery recorded after: dying in between only asks the receiver once more.
 */
async function deliverChallenge(
  delivery: Delivery,
  askedAt: string | undefined,
  { partner, target }: Receiver,
  deps: Reading,
): Promise<Outcome> {
  if (target.askedAt !== askedAt) return { kind: 'skipped', reason: 'no-content' };
  const key = (await deps.keys()).webhooks;
  const event = challengeEvent(delivery, key);
  const said = { event, text: () => chatCode(webhookCode(target, key), partner.locale) };
  const { result, outcome } = await postTo(target, delivery, said, deps);
  if (outcome.kind !== 'accepted' || target.format === 'slack') return outcome;
  if (!echoes(result, event)) return { ...outcome, kind: 'retry', reason: 'challenge-failed' };
  await changePartner(deps.partners, partner.id, (current) => verifyWebhook(current, target.id, askedAt));
  return outcome;
}

/** A test is for somebody who waits for its outcome: whatever goes wrong is told at once and not tried again. */
async function deliverTest(delivery: Delivery, { partner, target }: Receiver, deps: Reading): Promise<Outcome> {
  if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };
  const text = () => chatTest(partner.locale);
  const event = { type: 'webhook.test', timestamp: delivery.createdAt, data: { message: text() } } as const;
  const { outcome } = await postTo(target, delivery, { event, text }, deps);
  if (outcome.kind === 'retry') return { ...outcome, kind: 'permanent-failure' };
  if (outcome.kind === 'accepted' && target.failing !== undefined) await forgetFailures(partner, target, deps);
  return outcome;
}

async function forgetFailures(partner: Partner, target: WebhookTarget, deps: Reading): Promise<void> {
  await changePartner(deps.partners, partner.id, (current) => noteWebhookSuccess(current, target.id));
}
