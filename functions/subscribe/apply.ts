import { groupOf } from '../../shared/delivery/delivery.ts';
import { postponed } from '../../shared/delivery/lifecycle.ts';
import { noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { openInvitation } from '../../shared/prospect/invitation.ts';
import { limitOfAddress, placeInAnHour } from '../../shared/quota/mail-limits.ts';
import type { Application } from './application.ts';
import type { Deps } from './deps.ts';
import { newPartner } from './new-partner.ts';

/**
 * Takes an application, in steps of which each does nothing if it was done before: whoever sends the form again after we
 * died between two of them gets exactly what is missing.
 *
 * 1. A place among today's mails to this address. If there is none, nothing is stored or sent.
 * 2. The community is stored.
 * 3. A place among the mails of this hour, or of the first later hour that has one.
 * 4. The mail that asks for confirmation, now or in that hour.
 *
 * Nothing is looked up by address, and nobody is told how it went: a known address cannot be told from an unknown one.
 */
export async function apply(
  application: Application,
  locale: Locale,
  deps: Pick<Deps, 'partners' | 'deliveries' | 'quotas' | 'emails' | 'keys' | 'now' | 'log'>,
): Promise<void> {
  const now = deps.now();
  const { addresses, links } = await deps.keys();
  const { invitation } = application;
  const prospectId = invitation === undefined ? undefined : openInvitation(invitation, links, now)?.prospectId;
  const from = { locale, addressKey: addresses, now, prospectId };
  const { partner, addressHash, mailboxId } = newPartner(application, from);
  const partnerId = partner.id;

  if ((await deps.quotas.take(limitOfAddress(addressHash, now), partnerId)) === 'full') {
    deps.log.info('Application left aside: its address had enough mails today', { partnerId });
    return;
  }
  const stored = await store(partner, deps.partners);
  if (stored?.state !== 'unconfirmed') return;

  const notice = noticeOf({
    matter: { kind: 'confirm-subscription', partnerId },
    channel: 'email',
    to: { recipient: { partnerId, targetId: mailboxId } },
    at: stored.createdAt,
    now,
  });
  const sendAt = await placeInAnHour(partnerId, now, deps.quotas);
  if (sendAt === now) await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  else await deps.deliveries.create(postponed(notice, sendAt));
  const state = sendAt === now ? 'queued' : 'postponed';
  deps.log.info('Application stored', { partnerId, deliveryId: notice.id, group: groupOf(notice), state });
}

/** The community as it is stored, now or when the same form was sent before; nothing if it has been forgotten since. */
async function store(partner: Partner, partners: Deps['partners']): Promise<Partner | undefined> {
  return (await partners.create(partner)) === 'created' ? partner : partners.get(partner.id);
}
