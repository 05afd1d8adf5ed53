import { idOfToken, linkToken } from '../../../shared/access/token.ts';
import { auditEntry } from '../../../shared/audit/audit.ts';
import { postponed } from '../../../shared/delivery/lifecycle.ts';
import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import { derivedId } from '../../../shared/ids.ts';
import type { Invited } from '../../../shared/partner/partner.ts';
import { invitationLastsMs, invite } from '../../../shared/partner/people.ts';
import { limitOfAddress, placeInAnHour } from '../../../shared/quota/mail-limits.ts';
import { expiryAfter, toIso } from '../../../shared/time.ts';
import { changeOwn } from '../change-own.ts';
import type { Community } from '../community.ts';
import type { Deps } from '../deps.ts';

export type Invitation = Pick<Invited, 'as' | 'byLeaves'> & {
  readonly email: string;
  /** Names the form: the same form sent twice is one invitation and one mail. */
  readonly formKey: string;
};

/**
 * `known`: the address is one of the community's already. `full`: it has room for nobody more. `enough`: the address had
 * enough mails today that somebody asked for.
 */
export type PersonInvited =
  | { readonly kind: 'invited'; readonly invitationId: string }
  | { readonly kind: 'known'; readonly personId: string; readonly isDeputy: boolean }
  | { readonly kind: 'full' | 'enough' };

/**
 * Asks somebody to join the community's people. In steps of which each does nothing if it was done before:
 * 1. a place among today's mails to this address;
 * 2. the address, in a row that expires by itself;
 * 3. the invitation in the community's row, which makes it open;
 * 4. the mail, now or in the first later hour that has a place.
 */
export async function invitePerson(
  { partner, maintainer }: Community,
  { email, as, byLeaves, formKey }: Invitation,
  deps: Deps,
): Promise<PersonInvited> {
  const now = deps.now();
  const { addresses, access } = await deps.keys();
  const addressHash = hashAddress(email, addresses);
  const known = partner.maintainers.find((each) => each.addressHash === addressHash);
  if (known !== undefined && (as === 'deputy' || !known.isDeputy)) {
    return { kind: 'known', personId: known.id, isDeputy: known.isDeputy === true };
  }

  const invitationId = derivedId('inv', partner.id, maintainer.id, as, addressHash, formKey);
  if ((await deps.quotas.take(limitOfAddress(addressHash, now), invitationId)) === 'full') return { kind: 'enough' };
  const id = idOfToken(linkToken(invitationId, access));
  const expiresAt = expiryAfter(now, invitationLastsMs);
  await deps.access.createInvitation({
    kind: 'invitation',
    id,
    partnerId: partner.id,
    invitationId,
    email,
    addressHash,
    expiresAt,
  });
  const until = toIso(now + invitationLastsMs);
  const invited = { id: invitationId, as, by: maintainer.id, ...(byLeaves && { byLeaves }), until };
  const change = await changeOwn({ partnerId: partner.id, addressHash: maintainer.addressHash }, deps, (newest) =>
    invite(newest, invited, now),
  );
  if (change.kind === 'refused' || change.kind === 'missing') {
    await deps.access.forgetInvitation(id);
    return { kind: 'full' };
  }
  await sendInvitation({ partnerId: partner.id, invitationId, as, now }, deps);
  return { kind: 'invited', invitationId };
}

async function sendInvitation(
  input: { partnerId: string; invitationId: string; as: Invited['as']; now: number },
  deps: Deps,
): Promise<void> {
  const { partnerId, invitationId, as, now } = input;
  const sendAt = await placeInAnHour(invitationId, now, deps.quotas);
  const notice = noticeOf({
    matter: { kind: 'person-invited', partnerId, invitationId },
    channel: 'email',
    to: { recipients: [] },
    at: toIso(now),
    now,
  });
  if (sendAt === now) await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  else await deps.deliveries.create(postponed(notice, sendAt));
  const by = { kind: 'partner', partnerId } as const;
  const act = { kind: 'person-invited', as } as const;
  await deps.audit.record(auditEntry({ subject: partnerId, at: toIso(now), by, act }));
  deps.log.info('Person invited', { partnerId, deliveryId: notice.id });
}
