import { idOfToken, isToken } from '../../shared/access/token.ts';
import { auditEntry } from '../../shared/audit/audit.ts';
import { noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import { membershipsOf } from '../../shared/membership/membership.ts';
import type { Invited, Partner } from '../../shared/partner/partner.ts';
import { accept, openInvitations, personOf, whoAccepted } from '../../shared/partner/people.ts';
import { changePartner } from '../../shared/partner/store.ts';
import type { Deps } from './deps.ts';

/** An invitation that may be accepted: who was asked to join which community, and as what. */
export type OpenInvitation = {
  readonly kind: 'open';
  readonly partner: Partner;
  readonly invited: Invited;
  readonly email: string;
  readonly addressHash: string;
  /** The id of the row that holds the address. */
  readonly rowId: string;
};

/** `gone`: it was withdrawn or has expired, was accepted and all is done, or never was. */
export type OpenedInvitation = OpenInvitation | { readonly kind: 'gone' };

/** Finds the invitation that a token is for. Reads only. */
export async function openInvitation(
  token: string,
  { access, partners, now }: Pick<Deps, 'access' | 'partners' | 'now'>,
): Promise<OpenedInvitation> {
  if (!isToken(token)) return { kind: 'gone' };
  const rowId = idOfToken(token);
  const row = await access.invitation(rowId, now());
  const partner = row && (await partners.get(row.partnerId));
  if (row === undefined || partner?.state !== 'active') return { kind: 'gone' };
  const open = openInvitations(partner, now()).find(({ id }) => id === row.invitationId);
  // As long as the row is there, whatever follows from its acceptance is not done.
  const invited = open ?? whoAccepted(partner, row.invitationId)?.accepted;
  if (invited === undefined) return { kind: 'gone' };
  return { kind: 'open', partner, invited, email: row.email, addressHash: row.addressHash, rowId };
}

/**
 * Accepts an invitation, once, and tells the others of the community. The row with the address goes last: if we die before,
 * whoever sends the form again has the rest done. @returns whether the person is one of the community's now.
 */
export async function join(opened: OpenInvitation, name: string, deps: Deps): Promise<boolean> {
  const { invited, email, addressHash, rowId } = opened;
  const partnerId = opened.partner.id;
  // Before the community's row, as membership.ts says. An address that is the community's already has its own.
  if (opened.partner.maintainers.every((each) => each.addressHash !== addressHash)) {
    await deps.memberships.add({ addressHash, partnerId, targetId: personOf(invited.id).targetId });
  }
  const change = await changePartner(deps.partners, partnerId, (partner) =>
    accept(partner, invited.id, { name, email, addressHash }, deps.now()),
  );
  const partner = change.kind === 'changed' ? change.partner : await deps.partners.get(partnerId);
  const person = partner && whoAccepted(partner, invited.id);
  if (change.kind === 'refused' || partner === undefined || person?.accepted === undefined) return false;

  const own = membershipsOf(partner).filter((membership) => membership.addressHash === addressHash);
  for (const membership of own) await deps.memberships.add(membership);
  const { at } = person.accepted;
  await tellOthers(partner, { personId: person.id, at }, deps);
  const by = { kind: 'partner', partnerId } as const;
  await deps.audit.record(auditEntry({ subject: partnerId, at, by, act: { kind: 'person-joined', as: invited.as } }));
  await deps.access.forgetInvitation(rowId);
  deps.log.info('Person joined', { partnerId, state: change.kind });
  return true;
}

async function tellOthers(partner: Partner, joined: { personId: string; at: string }, deps: Deps): Promise<void> {
  for (const target of partner.targets) {
    if (target.channel !== 'email' || target.maintainerId === joined.personId) continue;
    const notice = noticeOf({
      matter: { kind: 'person-joined', partnerId: partner.id, maintainerId: joined.personId },
      channel: 'email',
      to: { recipient: { partnerId: partner.id, targetId: target.id } },
      at: joined.at,
      now: deps.now(),
    });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
}
