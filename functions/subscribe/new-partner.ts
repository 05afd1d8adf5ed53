import { hashAddress } from '../../shared/email/address.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { confirmWithinMs, firstCohort } from '../../shared/partner/changes.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { expiryAfter, toIso } from '../../shared/time.ts';
import type { Application } from './application.ts';

/**
 * The community that an application asks for, unconfirmed. Its ids follow from the whole of the form and the form's own
 * key: the same form sent twice is one community, while one that was corrected and sent again is another, so that no
 * correction is lost. `now` is epoch ms.
 */
export function newPartner(
  application: Application,
  from: { locale: Locale; addressKey: Buffer; now: number; prospectId?: string | undefined },
): Partner {
  const id = derivedId('prt', JSON.stringify(application));
  const maintainerId = derivedId('mnt', id);
  const mailboxId = derivedId('tgt', id, 'email');
  const addressHash = hashAddress(application.email, from.addressKey);
  const at = toIso(from.now);
  const { name, kind, municipality, accounts, topics, webhook } = application;
  return {
    id,
    version: 0,
    state: 'unconfirmed',
    name,
    kind,
    municipality,
    accounts: accounts.map((account, index) => ({ ...account, id: derivedId('acc', id, String(index)) })),
    topics,
    maintainers: [{ id: maintainerId, name: application.maintainer, email: application.email, addressHash }],
    targets: [
      { channel: 'email', id: mailboxId, maintainerId },
      ...(webhook === undefined ? [] : [webhookAt(webhook, id)]),
    ],
    locale: from.locale,
    cohort: firstCohort,
    consentedAt: at,
    principlesAt: at,
    ...(application.listed && { listedAt: at }),
    ...(from.prospectId !== undefined && { prospectId: from.prospectId }),
    createdAt: at,
    expiresAt: expiryAfter(from.now, confirmWithinMs.applied),
  };
}

function webhookAt(url: string, partnerId: string) {
  const id = derivedId('tgt', partnerId, 'webhook');
  return { channel: 'webhook', id, url, format: 'standard', state: 'unverified', secretVersion: 1 } as const;
}
