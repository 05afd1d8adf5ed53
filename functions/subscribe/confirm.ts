import * as z from 'zod';
import { noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import { openLink } from '../../shared/link.ts';
import { membershipsOf } from '../../shared/membership/membership.ts';
import { confirm } from '../../shared/partner/changes.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { changePartner } from '../../shared/partner/store.ts';
import { toIso } from '../../shared/time.ts';
import { checkbox, consent } from '../../shared/web/fields.ts';
import type { Deps } from './deps.ts';

export type OpenedApplication =
  | { readonly kind: 'open'; readonly partner: Partner }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'expired' };

/** Finds the community whose maintainer holds this link. One that has been forgotten counts as expired. */
export async function openApplication(
  token: string,
  deps: Pick<Deps, 'partners' | 'keys' | 'now'>,
): Promise<OpenedApplication> {
  const { links } = await deps.keys();
  const link = openLink(token, 'confirm', links, deps.now());
  if (link.kind !== 'open') return { kind: link.kind };
  const partner = await deps.partners.get(link.subject);
  return partner === undefined ? { kind: 'expired' } : { kind: 'open', partner };
}

/** Who filled in the form has agreed to the terms there. */
export const noTerms = z.object({}).transform(() => undefined);

/** What somebody agrees to whom staff put in from a list. */
export const importedTerms = z.object({ listed: checkbox, principles: consent, consent });
type Terms = Pick<z.output<typeof importedTerms>, 'listed'>;

function agree(partner: Partner, { listed }: Terms, now: number): Partner {
  const at = toIso(now);
  return { ...partner, consentedAt: at, principlesAt: at, ...(listed && { listedAt: at }) };
}

/**
 * Confirms a community, whose maintainers can then manage it, and tells staff that it waits for them. May be repeated: staff are told once, also when we died
 * between the two.
 */
export async function confirmApplication(
  partnerId: string,
  terms: Terms | undefined,
  deps: Pick<Deps, 'partners' | 'memberships' | 'deliveries' | 'emails' | 'staffAddresses' | 'now' | 'log'>,
): Promise<void> {
  await noteMailboxes(partnerId, deps);
  const change = await changePartner(deps.partners, partnerId, (partner) => {
    const now = deps.now();
    return confirm(terms === undefined ? partner : agree(partner, terms, now), now);
  });
  const partner = change.kind === 'changed' ? change.partner : await deps.partners.get(partnerId);
  if (partner?.state !== 'confirmed' || partner.confirmedAt === undefined) return;
  for (const address of deps.staffAddresses) {
    const matter = { kind: 'partner-waiting', partnerId } as const;
    const notice = noticeOf({ matter, channel: 'email', to: { address }, at: partner.confirmedAt, now: deps.now() });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  deps.log.info('Application confirmed', { partnerId, state: change.kind });
}

/** Before the community is confirmed: from then on its maintainers find the way in. */
async function noteMailboxes(partnerId: string, deps: Pick<Deps, 'partners' | 'memberships'>): Promise<void> {
  const partner = await deps.partners.get(partnerId);
  for (const membership of partner === undefined ? [] : membershipsOf(partner)) await deps.memberships.add(membership);
}
