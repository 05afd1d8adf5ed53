import type { Locale } from '../../shared/language/locale.ts';
import { signUp } from '../../shared/partner/sign-up.ts';
import { openInvitation } from '../../shared/prospect/invitation.ts';
import type { Application } from './application.ts';
import type { Deps } from './deps.ts';
import { newPartner } from './new-partner.ts';

/**
 * Takes an application; sending the same form again does what is missing. Nothing is looked up by address, and nobody is
 * told how it went: a known address cannot be told from an unknown one.
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
  const partner = newPartner(application, { locale, addressKey: addresses, now, prospectId });
  const partnerId = partner.id;

  const signedUp = await signUp(partner, deps);
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
