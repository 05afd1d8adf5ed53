import { createHash } from 'node:crypto';
import * as z from 'zod';
import { SuppressionReason } from '../email/suppression.ts';
import { derivedId, idOf } from '../ids.ts';
import { Instant } from '../time.ts';
import { Matter } from './matter.ts';

/** A target of a partner, as a delivery names it. */
export const Recipient = z.object({ partnerId: idOf('prt'), targetId: idOf('tgt') });
export type Recipient = z.infer<typeof Recipient>;

/**
 * pending → leased → a terminal state, or → retry | ambiguous | waiting → pending → leased → …; see lifecycle.ts.
 * `pending` is for a worker to take: it is on its queue. `retry`, `ambiguous` and `waiting` wait until `dueAt`; `waiting`
 * has not been tried, since the community does not want it yet. `in-digest`: it goes out with the digest, a delivery of its
 * own that follows from the mailbox and the time.
 * `sent` is what the receiver's side accepted **and** we recorded; of a mail that is our provider, and only the provider's
 * own word makes it `delivered`. `unknown`: a call had no clear answer and no later one was accepted. `suppressed`: nothing
 * is sent to the address any more. The provider's word may still change what is terminal; see mail-event.ts.
 */
export const DeliveryState = z.enum([
  'pending',
  'leased',
  'retry',
  'ambiguous',
  'waiting',
  'sent',
  'delivered',
  'in-digest',
  'permanent-failure',
  'skipped',
  'suppressed',
  'dead',
  'unknown',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Why a delivery is where it is: our own words, never a receiver's. */
export const Reason = z.enum([
  // not tried yet
  'awaiting-turn',
  // retried
  'throttled',
  'timeout',
  'connection',
  'server-error',
  'slow-down',
  'refused',
  'provider-error',
  'internal-error',
  // lost in the middle of a call
  'worker-lost',
  // given up
  'rejected',
  'gone',
  'redirect',
  'address-refused',
  'challenge-failed',
  'attempts-exhausted',
  'too-late',
  // told by the mail provider after it took the mail
  'delayed',
  'bounced-for-now',
  ...SuppressionReason.options,
  // not sent on purpose
  'left',
  'not-verified',
  'webhook-disabled',
  'ended',
  'replaced',
  'answered',
  'no-content',
  // as the community has chosen: held until later, or not sent
  'quiet-hours',
  'week-full',
  'digest',
  'paused',
  'language',
  // the other one of somebody who is away and their deputy gets it
  'deputy',
  'cancelled',
  // our own fault: its queue message failed again and again
  'message-failed',
]);
export type Reason = z.infer<typeof Reason>;

/** One call to a webhook's receiver, as it went: facts and our own words, never what was answered. */
export const Call = z.object({
  /** When it was over. */
  at: Instant,
  /** How long it took. */
  ms: z.int().nonnegative(),
  /** The HTTP status, if there was an answer. */
  status: z.int().optional(),
  /** Why it did not count as delivered, if it did not. */
  reason: Reason.optional(),
});
export type Call = z.infer<typeof Call>;

/** One bulletin or notice to one target. Small on purpose: one write unit a row (under 1 kB). */
export const Delivery = z.object({
  shard: z.string(),
  id: idOf('dlv'),
  /** Raised by every change; the holder of a lease records its outcome only on the version that it was given. */
  version: z.int().nonnegative(),
  state: DeliveryState,
  channel: z.enum(['email', 'webhook']),
  /** Of an urgent bulletin: it goes by queues of its own. */
  urgent: z.literal(true).optional(),
  matter: Matter,
  /** A mark of the host that a webhook's bulletin goes to: deliveries to one host share its fair part of the workers. */
  host: z.string().optional(),
  /** Several when one person keeps several communities: they get one mail. Empty when `address` is set. */
  recipients: z.array(Recipient),
  /** An address that belongs to no partner: the council's office, staff. */
  address: z.email().optional(),
  createdAt: Instant,
  attempts: z.int().nonnegative(),
  /** When it was opened again, or went on after a halt: its deadline counts from then. */
  openedAt: Instant.optional(),
  /** When staff last had it tried again after it had failed. */
  askedAt: Instant.optional(),
  /** How many calls ended without a clear answer. */
  ambiguities: z.int().nonnegative(),
  reason: Reason.optional(),
  leaseUntil: Instant.optional(),
  /** Both only while it waits for its next attempt, or to be queued for it once more: the sparse index `due`. */
  due: z.string().optional(),
  dueAt: Instant.optional(),
  /** Until when it was last held as the community wished: its deadline counts from then. */
  heldUntil: Instant.optional(),
  settledAt: Instant.optional(),
  /** The last calls to a webhook, oldest first. */
  calls: z.array(Call).optional(),
  /** The mail provider's id of the accepted message. */
  providerId: z.string().optional(),
  /** That of the message that had failed when staff last had it tried again, if it was known. */
  failedProviderId: z.string().optional(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;
export type DeliveryChannel = Delivery['channel'];

const terminal: ReadonlySet<DeliveryState> = new Set([
  'sent',
  'delivered',
  'in-digest',
  'permanent-failure',
  'skipped',
  'suppressed',
  'dead',
  'unknown',
]);

/** Whether nothing more will happen to it by itself. */
export const isSettled = (delivery: Pick<Delivery, 'state'>): boolean => terminal.has(delivery.state);

/** The group of the notices that tell of something which happened on one day (UTC); `at` is an ISO instant. */
export const noticeGroup = (at: string): string => `ntc_${at.slice(0, 10)}`;

/** The partition of a delivery: it follows from the group and the id, so a queue message needs nothing else. */
export function shardOf(group: string, id: string): string {
  return shardNamed(group, createHash('sha256').update(id).digest().readUInt8(0) % shardCount(group));
}

/** All partitions of a group. */
export function shardsOf(group: string): string[] {
  return Array.from({ length: shardCount(group) }, (_, n) => shardNamed(group, n));
}

/** The group that a delivery's partition belongs to: a bulletin's id, or a day of notices. */
export function groupOf(delivery: Pick<Delivery, 'shard'>): string {
  return delivery.shard.slice(0, delivery.shard.indexOf('#'));
}

/** The id of the delivery of a bulletin to one mailbox, however many communities the person keeps. */
export const mailDeliveryId = (bulletinId: string, addressHash: string) =>
  derivedId('dlv', bulletinId, 'email', addressHash);

/** The id of the delivery of a bulletin to one webhook. */
export const webhookDeliveryId = (bulletinId: string, targetId: string) =>
  derivedId('dlv', bulletinId, 'webhook', targetId);

/** A bulletin may have 100,000 deliveries; a day has few notices. */
const shardCount = (group: string): number => (group.startsWith('ntc_') ? 1 : 16);

function shardNamed(group: string, n: number): string {
  return `${group}#${String(n).padStart(2, '0')}`;
}
