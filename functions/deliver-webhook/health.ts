import type { Delivery } from '../../shared/delivery/delivery.ts';
import { postponed } from '../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../shared/delivery/notice.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { Log } from '../../shared/log.ts';
import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import { changePartner, type PartnerStore } from '../../shared/partner/store.ts';
import { noteWebhookFailure, noteWebhookTold, type WebhookFailure } from '../../shared/partner/webhook-health.ts';

export type HealthDeps = {
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  /** Who of the staff is told of a webhook that is disabled. */
  readonly staffAddresses: readonly string[];
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Notes on the partner that a delivery ends in its webhook's failure, and tells the community and the staff of a webhook
 * that is disabled. Dying before they are told leaves that to the next try of the delivery, however that one ends: it may
 * find the webhook disabled, be too late, or have been one too many, after which nothing would look at the webhook again.
 */
export async function noteEnd(settled: Delivery, deps: HealthDeps): Promise<void> {
  const [recipient] = settled.recipients;
  if (recipient === undefined || settled.state === 'sent') return;
  const { partnerId, targetId } = recipient;
  const failure = failureOf(settled);
  if (failure !== undefined) {
    await changePartner(deps.partners, partnerId, (partner) =>
      noteWebhookFailure(partner, targetId, failure, deps.now()),
    );
  }
  const partner = await deps.partners.get(partnerId);
  if (partner !== undefined) await tellIfDisabled(partner, targetId, deps);
}

/** What a receiver is to blame for: a delivery that was never tried, since we were late, is not. */
function failureOf({ state, reason, matter, calls = [] }: Delivery): WebhookFailure | undefined {
  if (calls.length === 0 || (state !== 'dead' && state !== 'permanent-failure')) return undefined;
  if (reason === 'gone') return { kind: 'gone' };
  return matter.kind === 'bulletin' ? { kind: 'bulletin', bulletinId: matter.bulletinId } : undefined;
}

/**
 * Tells the community and the staff of a disabled webhook, unless they were told. Each notice follows from what stands on
 * the partner, so dying halfway tells nobody twice. The notices are due at once: the sweep puts them on the queue of mails,
 * which this worker cannot reach.
 */
async function tellIfDisabled(partner: Partner, targetId: string, deps: HealthDeps): Promise<void> {
  const target = findTarget(partner, targetId);
  if (target?.channel !== 'webhook' || target.disabled === undefined || target.disabled.isTold) return;
  const { at, because } = target.disabled;
  const partnerId = partner.id;
  const mailboxes = partner.targets.filter(({ channel }) => channel === 'email');
  const readers = [
    ...mailboxes.map((mailbox) => ({ recipient: { partnerId, targetId: mailbox.id } })),
    ...deps.staffAddresses.map((address) => ({ address })),
  ];
  for (const to of readers) {
    const matter = { kind: 'webhook-disabled', partnerId, targetId, at } as const;
    const notice = noticeOf({ matter, channel: 'email', to, at, now: deps.now() });
    await deps.deliveries.create(postponed(notice, deps.now()));
  }
  await changePartner(deps.partners, partnerId, (current) => noteWebhookTold(current, targetId));
  deps.log.warn('webhook disabled', { partnerId, reason: because });
}
