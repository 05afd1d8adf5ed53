import { type Delivery, groupOf, type Recipient } from '../delivery/delivery.ts';
import { postponed } from '../delivery/lifecycle.ts';
import type { DeliveryMessage } from '../delivery/message.ts';
import { noticeOf, sendNotice } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Queue } from '../queue.ts';
import { limitOfAddress, placeInAnHour } from '../quota/mail-limits.ts';
import type { QuotaStore } from '../quota/store.ts';
import type { Partner } from './partner.ts';
import type { PartnerStore } from './store.ts';

export type SignUpDeps = {
  readonly partners: Pick<PartnerStore, 'create' | 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly quotas: QuotaStore;
  readonly emails: Queue<DeliveryMessage>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** A link to manage what the mailbox keeps already, for a mail that leaves at `sendAt` (epoch ms). */
export type LinkForKnown = (mail: { readonly addressHash: string; readonly sendAt: number }) => Promise<{
  readonly linkId: string;
  /** The same mailbox by what it is of other communities. */
  readonly recipients: readonly Recipient[];
}>;

/** `full`: its address had enough mails today, and nothing was stored. `past`: it is further on, or forgotten. */
export type SignedUp =
  | { readonly kind: 'full' | 'past' }
  | { readonly kind: 'queued' | 'postponed'; readonly deliveryId: string; readonly group: string };

/**
 * Takes in an unconfirmed community with one mailbox, in steps of which each does nothing if it was done before: whoever
 * does it again after we died between two of them does exactly what is missing.
 *
 * 1. A place among today's mails to this address. If there is none, nothing is stored or sent.
 * 2. The community is stored.
 * 3. A place among the mails of this hour, or of the first later hour that has one.
 * 4. The mail that asks for confirmation, now or in that hour. It holds what `linkForKnown` gives, in the same place.
 */
export async function signUp(partner: Partner, deps: SignUpDeps, linkForKnown?: LinkForKnown): Promise<SignedUp> {
  const now = deps.now();
  const [maintainer] = partner.maintainers;
  const mailbox = partner.targets.find(({ channel }) => channel === 'email');
  if (maintainer === undefined || mailbox === undefined) throw new Error(`partner ${partner.id} has no mailbox`);

  const limit = limitOfAddress(maintainer.addressHash, now);
  if ((await deps.quotas.take(limit, partner.id)) === 'full') return { kind: 'full' };
  const isNew = (await deps.partners.create(partner)) === 'created';
  const stored = isNew ? partner : await deps.partners.get(partner.id);
  if (stored?.state !== 'unconfirmed') return { kind: 'past' };

  const sendAt = await placeInAnHour(partner.id, now, deps.quotas);
  const known = await linkForKnown?.({ addressHash: maintainer.addressHash, sendAt });
  const asked = noticeOf({
    matter: { kind: 'confirm-subscription', partnerId: partner.id, ...(known && { linkId: known.linkId }) },
    channel: 'email',
    to: { recipient: { partnerId: partner.id, targetId: mailbox.id } },
    at: stored.createdAt,
    now,
  });
  const notice = { ...asked, recipients: [...asked.recipients, ...(known?.recipients ?? [])] };
  if (sendAt === now) await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  else await deps.deliveries.create(postponed(notice, sendAt));
  return { kind: sendAt === now ? 'queued' : 'postponed', ...idsOf(notice) };
}

const idsOf = (notice: Delivery) => ({ deliveryId: notice.id, group: groupOf(notice) });
