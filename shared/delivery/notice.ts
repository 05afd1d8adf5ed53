import { derivedId } from '../ids.ts';
import type { Queue } from '../queue.ts';
import { day, expiryAfter, toIso } from '../time.ts';
import { type Delivery, groupOf, noticeGroup, type Recipient, shardOf } from './delivery.ts';
import type { Matter } from './matter.ts';
import { type DeliveryMessage, messagesFor } from './message.ts';
import type { DeliveryStore } from './store.ts';

/** Deliveries are kept for 13 months: the report of a month can be checked against the same month a year before. */
export const keepDeliveriesMs = 396 * day;

/** What a notice tells. */
type NoticeMatter = Exclude<Matter, { kind: 'bulletin' }>;

/**
 * Who a notice goes to: a target of a partner, an address that belongs to none (the council's office, staff), or one mailbox
 * by all the targets that it is, of which perhaps none is left; such a matter names the mailbox itself.
 */
export type NoticeTo =
  | { readonly recipient: Recipient }
  | { readonly address: string }
  | { readonly recipients: readonly Recipient[] };

/** What is needed to send a notice: the record, and the queue of the notice's channel. */
export type NoticeDeps = { readonly deliveries: Pick<DeliveryStore, 'create'>; readonly queue: Queue<DeliveryMessage> };

/**
 * A notice of the system as a delivery. Its id follows from what it tells and to whom, and its group from `at`, the
 * instant (ISO) of the fact that it tells of: so the same fact is told to the same person once, however often this runs.
 * Its deadline counts from `now` (epoch ms): an old fact that was never told, such as a report that failed, still is.
 */
export function noticeOf(input: {
  matter: NoticeMatter;
  channel: Delivery['channel'];
  to: NoticeTo;
  at: string;
  now: number;
}): Delivery {
  const { matter, channel, to, at, now } = input;
  const id = derivedId('dlv', matter.kind, aboutOf(matter), channel, whomOf(to));
  return {
    shard: shardOf(noticeGroup(at), id),
    id,
    version: 0,
    state: 'pending',
    channel,
    matter,
    recipients: recipientsOf(to),
    ...('address' in to ? { address: to.address } : {}),
    createdAt: toIso(now),
    attempts: 0,
    ambiguities: 0,
    expiresAt: expiryAfter(now, keepDeliveriesMs),
  };
}

function whomOf(to: NoticeTo): string {
  if ('address' in to) return to.address;
  return 'recipient' in to ? `${to.recipient.partnerId}/${to.recipient.targetId}` : '';
}

function recipientsOf(to: NoticeTo): Recipient[] {
  if ('address' in to) return [];
  return 'recipient' in to ? [to.recipient] : [...to.recipients];
}

/** What a notice is about, among those of its kind. */
function aboutOf(matter: NoticeMatter): string {
  switch (matter.kind) {
    case 'report':
    case 'report-preview':
    case 'report-undelivered':
      return matter.month;
    case 'posting-reminder':
      return `${matter.deliveryId}/${matter.round}`;
    case 'post-ended':
      return `${matter.bulletinId}/${matter.partnerId}`;
    case 'digest':
      return `${matter.addressHash}/${matter.at}`;
    case 'manage-link':
      return matter.linkId;
    case 'address-suppressed':
      return `${matter.addressHash}/${matter.reason}`;
    case 'webhook-challenge':
      return matter.askedAt === undefined ? matter.partnerId : `${matter.partnerId}/${matter.askedAt}`;
    case 'question-answered':
      return `${matter.questionId}/${matter.at}`;
    case 'leaders-week':
      return `${matter.area}/${matter.monday}`;
    case 'spread-alarm':
      return `${matter.questionId}/${matter.day}`;
    case 'person-invited':
      return matter.invitationId;
    case 'person-joined':
      return `${matter.partnerId}/${matter.maintainerId}`;
    case 'community-dormant':
      return `${matter.partnerId}/${matter.at}`;
    case 'webhook-test':
    case 'webhook-replay':
      return `${matter.partnerId}/${matter.at}`;
    case 'bulletin-stopped':
      return `${matter.bulletinId}/${matter.at}`;
    case 'webhook-disabled':
      return `${matter.targetId}/${matter.at}`;
    case 'bulletin-sample':
      return `${matter.bulletinId}/${matter.locale}/${matter.key}`;
    case 'approval-wanted':
      return `${matter.bulletinId}/${matter.askedAt}`;
    case 'vetting-question':
    case 'vetting-answered':
      return `${matter.partnerId}/${matter.place}`;
    default:
      return matter.partnerId;
  }
}

/**
 * Records a notice and puts it on its queue. If the process dies in between, the sweep queues it; if the notice exists,
 * it is queued again, which does nothing to one that was sent.
 */
export async function sendNotice(notice: Delivery, deps: NoticeDeps): Promise<void> {
  await deps.deliveries.create(notice);
  await deps.queue.send(messagesFor(groupOf(notice), [notice.id]));
}
