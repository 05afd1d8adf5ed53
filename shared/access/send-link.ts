import type { Delivery, Recipient } from '../delivery/delivery.ts';
import { postponed } from '../delivery/lifecycle.ts';
import type { DeliveryMessage } from '../delivery/message.ts';
import { noticeOf, sendNotice } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import { derivedId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { MembershipStore } from '../membership/store.ts';
import type { Queue } from '../queue.ts';
import { limitOfAddress, placeInAnHour } from '../quota/mail-limits.ts';
import type { QuotaStore } from '../quota/store.ts';
import type { Keys } from '../secret.ts';
import { localDateOf, toIso } from '../time.ts';
import { newLink } from './access.ts';
import type { AccessStore } from './store.ts';
import { idOfToken, linkToken } from './token.ts';

export type SendLinkDeps = {
  readonly access: Pick<AccessStore, 'createLink'>;
  readonly memberships: Pick<MembershipStore, 'of'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly quotas: QuotaStore;
  readonly emails: Queue<DeliveryMessage>;
  readonly keys: () => Promise<Keys>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Sends a link to the management pages to a mailbox. `formKey` names the form by which it was asked for: the same form sent
 * twice in a day is one link and one mail.
 *
 * The very same is read and written for an address that keeps no community: its mail has nobody to go to, and is left out
 * by the worker that would send it. So neither the answer nor its time tells who is in the network.
 */
export async function sendLink(input: { addressHash: string; formKey: string }, deps: SendLinkDeps): Promise<void> {
  const { addressHash, formKey } = input;
  const now = deps.now();
  const linkId = derivedId('lnk', formKey, addressHash, localDateOf(now));
  if ((await deps.quotas.take(limitOfAddress(addressHash, now), linkId)) === 'full') {
    deps.log.info('Link left aside: its address had enough mails today');
    return;
  }
  const sendAt = await placeInAnHour(linkId, now, deps.quotas);
  const recipients = await makeLink({ linkId, addressHash, sendAt }, deps);
  await send({ linkId, recipients, now, sendAt }, deps);
}

/**
 * Makes a link for a mail that leaves at `sendAt` (epoch ms); made already, it stays as it is.
 * @returns the mailbox by what it is of the communities that it may keep; for an unknown address, none.
 */
export async function makeLink(
  link: { linkId: string; addressHash: string; sendAt: number },
  deps: Pick<SendLinkDeps, 'access' | 'memberships' | 'keys'>,
): Promise<Recipient[]> {
  const { linkId, addressHash, sendAt } = link;
  const { access } = await deps.keys();
  await deps.access.createLink(newLink({ id: idOfToken(linkToken(linkId, access)), addressHash }, sendAt));
  const memberships = await deps.memberships.of(addressHash);
  return memberships.map(({ partnerId, targetId }) => ({ partnerId, targetId }));
}

async function send(
  link: { linkId: string; recipients: readonly Recipient[]; now: number; sendAt: number },
  deps: SendLinkDeps,
): Promise<void> {
  const { linkId, recipients, now, sendAt } = link;
  const notice: Delivery = noticeOf({
    matter: { kind: 'manage-link', linkId },
    channel: 'email',
    to: { recipients },
    at: toIso(now),
    now,
  });
  if (sendAt === now) await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  else await deps.deliveries.create(postponed(notice, sendAt));
  deps.log.info('Link sent', { deliveryId: notice.id, state: sendAt === now ? 'queued' : 'postponed' });
}
