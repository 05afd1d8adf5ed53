import type { Recipient } from '../../shared/delivery/delivery.ts';
import { openLink } from '../../shared/link.ts';
import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import type { Deps } from './deps.ts';

/** A community that still sends its bulletins to the mailbox of the reader, and the target that this mailbox is. */
export type Membership = { readonly partner: Partner; readonly targetId: string };

export type OpenedLeaving =
  | { readonly kind: 'open'; readonly memberships: readonly Membership[] }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'expired' };

/**
 * Finds what the reader of a mail would leave: every community that the mail was sent for, unless it was left already.
 * The link names the delivery by its group and id, `<group>~<id>`.
 */
export async function openLeaving(
  token: string,
  deps: Pick<Deps, 'partners' | 'deliveries' | 'keys' | 'now'>,
): Promise<OpenedLeaving> {
  const { links } = await deps.keys();
  const link = openLink(token, 'leave', links, deps.now());
  if (link.kind !== 'open') return { kind: link.kind };
  const [group = '', id = ''] = link.subject.split('~');
  const delivery = await deps.deliveries.get(group, id);
  if (delivery === undefined) return { kind: 'expired' };
  const found = await Promise.all(delivery.recipients.map((recipient) => membership(recipient, deps.partners)));
  return { kind: 'open', memberships: found.filter((each) => each !== undefined) };
}

async function membership(recipient: Recipient, partners: Deps['partners']): Promise<Membership | undefined> {
  const { partnerId, targetId } = recipient;
  const partner = await partners.get(partnerId);
  return partner && findTarget(partner, targetId) ? { partner, targetId } : undefined;
}
