import type { AccessStore } from '../../shared/access/store.ts';
import { idOfToken, linkToken } from '../../shared/access/token.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import { openInvitations } from '../../shared/partner/people.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { Keys } from '../../shared/secret.ts';
import { invitedLetter } from './letters/people.ts';
import { type MailOrNot, mailOf } from './mail-of.ts';

export type InvitedMailDeps = {
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly access: Pick<AccessStore, 'invitation'>;
  readonly keys: () => Promise<Keys>;
  readonly siteUrl: string;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Asks somebody to join a community's people; nobody is written to whose invitation is not open any more. */
export async function invitedMail(
  { partnerId, invitationId }: Extract<Matter, { kind: 'person-invited' }>,
  deps: InvitedMailDeps,
): Promise<MailOrNot> {
  const token = linkToken(invitationId, (await deps.keys()).access);
  const now = deps.now();
  const [partner, invitation] = await Promise.all([
    deps.partners.get(partnerId),
    deps.access.invitation(idOfToken(token), now),
  ]);
  const invited = partner && openInvitations(partner, now).find(({ id }) => id === invitationId);
  if (partner?.state !== 'active' || invited === undefined || invitation === undefined) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  const url = `${deps.siteUrl}/tilaa/liity/${token}?lang=${partner.locale}`;
  return { kind: 'mail', mail: await mailOf(invitedLetter(partner, invited, url), invitation.email) };
}
