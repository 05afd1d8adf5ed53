import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryMessage } from '../delivery/message.ts';
import { noticeOf, sendNotice } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Change } from '../partner/changes.ts';
import { findTarget, type Partner } from '../partner/partner.ts';
import { changePartner, type PartnerStore } from '../partner/store.ts';
import { askWebhook, replayWebhook, testWebhook } from '../partner/webhook-changes.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';
import type { Queue } from '../queue.ts';

export type ActDeps = {
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly webhooks: Queue<DeliveryMessage>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** A webhook of a partner. */
export type Which = { readonly partnerId: string; readonly targetId: string };

/**
 * Asks a webhook that is not in use to prove itself again. A wish within a minute of the last one is the same wish: its
 * question is queued once more, should we have died before. @returns whether there is such a webhook to ask.
 */
export function askAgain(which: Which, deps: ActDeps): Promise<boolean> {
  return call(which, askWebhook, (partner, target) => askedOf(partner, target, deps.now()), deps);
}

/** Sends a test to a webhook that is in use, in the same way. */
export function sendTest(which: Which, deps: ActDeps): Promise<boolean> {
  return call(which, testWebhook, (partner, target) => testOf(partner, target, deps.now()), deps);
}

/** Has everything that a webhook in use missed and that still holds sent to it, in the same way. */
export function sendMissed(which: Which, deps: ActDeps): Promise<boolean> {
  return call(which, replayWebhook, (partner, target) => replayOf(partner, target, deps.now()), deps);
}

async function call(
  { partnerId, targetId }: Which,
  change: (partner: Partner, targetId: string, now: number) => Change,
  noticeFor: (partner: Partner, target: WebhookTarget) => Delivery | undefined,
  deps: ActDeps,
): Promise<boolean> {
  const changed = await changePartner(deps.partners, partnerId, (partner) =>
    partner.state === 'active' ? change(partner, targetId, deps.now()) : { kind: 'unchanged' },
  );
  const partner = changed.kind === 'changed' ? changed.partner : await deps.partners.get(partnerId);
  const target = partner?.state === 'active' ? findTarget(partner, targetId) : undefined;
  if (partner === undefined || target?.channel !== 'webhook') return false;
  const notice = noticeFor(partner, target);
  if (notice === undefined) return false;
  await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.webhooks });
  return true;
}

/** The question that a webhook was last asked, if it was asked again. `now` is epoch ms, as below. */
export function askedOf(partner: Partner, target: WebhookTarget, now: number): Delivery | undefined {
  const { askedAt } = target;
  if (target.state === 'verified' || askedAt === undefined) return undefined;
  return to(partner, target, { kind: 'webhook-challenge', partnerId: partner.id, askedAt }, askedAt, now);
}

/** The question that a webhook was asked when its community was approved. */
export function firstAskedOf(partner: Partner, target: WebhookTarget, now: number): Delivery | undefined {
  const { decidedAt, id: partnerId } = partner;
  if (partner.state !== 'active' || decidedAt === undefined || target.state === 'verified') return undefined;
  return to(partner, target, { kind: 'webhook-challenge', partnerId }, decidedAt, now);
}

function replayOf(partner: Partner, target: WebhookTarget, now: number): Delivery | undefined {
  const { replayAskedAt } = target;
  if (target.state !== 'verified' || replayAskedAt === undefined) return undefined;
  return to(partner, target, { kind: 'webhook-replay', partnerId: partner.id, at: replayAskedAt }, replayAskedAt, now);
}

/** The test that was last sent to a webhook, if there was one. */
export function testOf(partner: Partner, target: WebhookTarget, now: number): Delivery | undefined {
  const { testedAt } = target;
  if (target.state !== 'verified' || testedAt === undefined) return undefined;
  return to(partner, target, { kind: 'webhook-test', partnerId: partner.id, at: testedAt }, testedAt, now);
}

function to(
  { id: partnerId }: Partner,
  { id: targetId }: WebhookTarget,
  matter: Parameters<typeof noticeOf>[0]['matter'],
  at: string,
  now: number,
): Delivery {
  return noticeOf({ matter, channel: 'webhook', to: { recipient: { partnerId, targetId } }, at, now });
}
