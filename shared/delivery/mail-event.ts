import type { SuppressionReason } from '../email/suppression.ts';
import { fromIso, minute } from '../time.ts';
import type { Delivery, DeliveryState, Reason } from './delivery.ts';
import { withoutWait } from './lifecycle.ts';

/** What the mail provider tells of a mail that it was handed. `at` and `acceptedAt` are ISO instants by its clock. */
export type MailEvent = {
  /** When it happened. */
  readonly at: string;
  /** When the provider took the mail. */
  readonly acceptedAt: string;
  /** The provider's id of the mail. */
  readonly providerId: string;
} & (
  | { readonly kind: 'send' | 'delay' | 'delivery' | 'reject' | 'complaint' }
  | { readonly kind: 'bounce'; readonly reason: Exclude<SuppressionReason, 'complaint'> | 'bounced-for-now' }
);

/** Our clock and the provider's differ by less. */
const mostSkewMs = 2 * minute;

type Proof = { readonly state: DeliveryState; readonly reason?: Reason; readonly settledAt: string };

/**
 * Everything that an event can prove, weakest first, as state and reason. That a mail bounced for now is weaker than that
 * it was delivered, since an automatic reply ("out of office") comes as such a bounce; every other bounce is stronger,
 * since a server may take a mail first and return it later. What is not here (a wait, a failure before the provider took
 * the mail, `unknown`) is weaker than any proof.
 */
const byStrength: readonly string[] = [
  'sent',
  'sent delayed',
  'permanent-failure bounced-for-now',
  'delivered',
  'permanent-failure bounced',
  'permanent-failure bounced-too-large',
  'permanent-failure bounced-as-spam',
  'permanent-failure bounced-mailbox-full',
  'permanent-failure bounced-by-provider',
  'permanent-failure bounced-no-mailbox',
  'permanent-failure rejected',
  'delivered complaint',
];

/**
 * The delivery after an event of its mail, or nothing if the event is no news: events come late, twice and out of order,
 * so only a stronger proof than the one that stands changes anything, and every order comes to the same end. Times are
 * the event's own for the same reason. An event settles what was waiting for another try: the provider has the mail.
 */
export function afterEvent(delivery: Delivery, event: MailEvent): Delivery | undefined {
  const proof = proofOf(event);
  // That an earlier mail was taken and came back is why staff had it tried again; only that it arrived after all is news.
  if (isOfEarlier(event, delivery) && proof.state !== 'delivered') return undefined;
  if (delivery.channel !== 'email' || strengthOf(proof) <= strengthOf(delivery)) return undefined;
  const { settledAt: _settledAt, ...kept } = withoutWait(delivery);
  return { ...kept, ...proof, version: delivery.version + 1, providerId: delivery.providerId ?? event.providerId };
}

/** Whether an event tells of a mail from before staff had the delivery tried again: by its id, or by when it was taken. */
function isOfEarlier({ providerId, acceptedAt }: MailEvent, { askedAt, failedProviderId }: Delivery): boolean {
  if (providerId === failedProviderId) return true;
  return askedAt !== undefined && fromIso(acceptedAt) < fromIso(askedAt) - mostSkewMs;
}

function proofOf(event: MailEvent): Proof {
  const { at, acceptedAt } = event;
  switch (event.kind) {
    case 'send':
      return { state: 'sent', settledAt: acceptedAt };
    case 'delay':
      return { state: 'sent', reason: 'delayed', settledAt: acceptedAt };
    case 'delivery':
      return { state: 'delivered', settledAt: at };
    case 'bounce':
      return { state: 'permanent-failure', reason: event.reason, settledAt: at };
    case 'reject':
      return { state: 'permanent-failure', reason: 'rejected', settledAt: at };
    case 'complaint':
      // Whoever complains has got the mail; the complaint itself may come days later.
      return { state: 'delivered', reason: 'complaint', settledAt: acceptedAt };
    default:
      return event satisfies never;
  }
}

const strengthOf = ({ state, reason }: Pick<Delivery, 'state'> & { reason?: Reason | undefined }): number =>
  byStrength.indexOf(reason === undefined ? state : `${state} ${reason}`);
