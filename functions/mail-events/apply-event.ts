import type { Delivery } from '../../shared/delivery/delivery.ts';
import { afterEvent, type MailEvent } from '../../shared/delivery/mail-event.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { hashAddress } from '../../shared/email/address.ts';
import type { Suppression } from '../../shared/email/suppression.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import type { Log } from '../../shared/log.ts';
import type { Queue } from '../../shared/queue.ts';
import type { Keys } from '../../shared/secret.ts';
import { readEvent, type SesMessage, type Told } from './ses-event.ts';

export type MailEventDeps = {
  readonly deliveries: Pick<DeliveryStore, 'get' | 'record' | 'create'>;
  readonly suppressions: Pick<SuppressionStore, 'add'>;
  readonly emails: Queue<DeliveryMessage>;
  readonly staffAddresses: readonly string[];
  readonly keys: () => Promise<Keys>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Takes in what the mail provider tells of one mail:
 * 1. an address that bounced for good or complained is suppressed, before anything else can be sent to it;
 * 2. the delivery is moved to what is now known of it;
 * 3. staff are told of a suppressed address, once for each reason.
 *
 * Each step does nothing the second time, so whatever stops this, the event simply comes again.
 */
export async function applyEvent(message: SesMessage, deps: MailEventDeps): Promise<void> {
  const told = readEvent(message);
  if (told === undefined) {
    deps.log.info('mail event of another kind', { reason: message.eventType });
    return;
  }
  const suppression = await suppress(told, deps);
  const delivery = told.delivery && (await settle(told.delivery, told.event, deps));
  if (delivery === undefined)
    deps.log.warn('mail event without a delivery', {
      reason: told.event.kind,
      ...(told.delivery && { group: told.delivery.group, deliveryId: told.delivery.id }),
    });
  if (suppression !== undefined) await tellStaff(suppression, delivery, deps);
}

/** @returns the suppression that is news; nothing if the address is fine, or suppressed for something worse already. */
async function suppress(
  { suppressedFor, address, event }: Told,
  deps: MailEventDeps,
): Promise<Suppression | undefined> {
  if (suppressedFor === undefined) return undefined;
  const hash = hashAddress(address, (await deps.keys()).addresses);
  const stands = await deps.suppressions.add({ hash, reason: suppressedFor, since: event.at });
  return stands.reason === suppressedFor ? stands : undefined;
}

/** Somebody may change the row between reading and writing, such as the worker whose call this event is about. */
const mostTries = 3;

/** @returns the delivery, if there is such a mail. */
async function settle(
  { group, id }: { readonly group: string; readonly id: string },
  event: MailEvent,
  { deliveries, log }: MailEventDeps,
): Promise<Delivery | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const delivery = await deliveries.get(group, id);
    if (delivery?.channel !== 'email') return undefined;
    const next = afterEvent(delivery, event);
    if (next === undefined) return delivery;
    if ((await deliveries.record(next)) === 'recorded') {
      log.info('mail event', { deliveryId: id, matter: next.matter.kind, state: next.state, reason: next.reason });
      return next;
    }
  }
  throw new Error(`delivery ${id} kept changing`);
}

/** The day and the id of the notice follow from what stands in the table, so the same suppression is told of once. */
async function tellStaff(
  { hash: addressHash, reason, since }: Suppression,
  delivery: Delivery | undefined,
  { deliveries, emails, staffAddresses, now }: MailEventDeps,
): Promise<void> {
  const partnerIds = [...new Set(delivery?.recipients.map(({ partnerId }) => partnerId))];
  for (const address of staffAddresses) {
    const notice = noticeOf({
      matter: { kind: 'address-suppressed', addressHash, reason, partnerIds },
      channel: 'email',
      to: { address },
      at: since,
      now: now(),
    });
    await sendNotice(notice, { deliveries, queue: emails });
  }
}
