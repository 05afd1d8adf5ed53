import { makeLink, type SendLinkDeps } from '../../shared/access/send-link.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { type SignUpDeps, signUp } from '../../shared/partner/sign-up.ts';
import { openInvitation } from '../../shared/prospect/invitation.ts';
import { localDateOf } from '../../shared/time.ts';
import type { Application } from './application.ts';
import { newPartner } from './new-partner.ts';

/**
 * Takes an application; sending the same form again does what is missing. Its mail lets an address that keeps communities
 * already manage them. The very same is read and written for an address that keeps none, and nobody is told how it went:
 * a known address cannot be told from an unknown one.
 */
export async function apply(
  application: Application,
  locale: Locale,
  deps: SignUpDeps & Pick<SendLinkDeps, 'access' | 'memberships' | 'keys' | 'log'>,
): Promise<void> {
  const now = deps.now();
  const { addresses, links } = await deps.keys();
  const { invitation } = application;
  const prospectId = invitation === undefined ? undefined : openInvitation(invitation, links, now)?.prospectId;
  const partner = newPartner(application, { locale, addressKey: addresses, now, prospectId });
  const partnerId = partner.id;

  const signedUp = await signUp(partner, deps, async (mail) => {
    const linkId = derivedId('lnk', partnerId, localDateOf(now));
    return { linkId, recipients: await makeLink({ linkId, ...mail }, deps) };
  });
  switch (signedUp.kind) {
    case 'full':
      deps.log.info('Application left aside: its address had enough mails today', { partnerId });
      return;
    case 'past':
      return;
    case 'queued':
    case 'postponed': {
      const { kind: state, ...ids } = signedUp;
      deps.log.info('Application stored', { partnerId, ...ids, state });
    }
  }
}
