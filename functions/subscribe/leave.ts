import { auditEntry } from '../../shared/audit/audit.ts';
import type { Recipient } from '../../shared/delivery/delivery.ts';
import { openLink } from '../../shared/link.ts';
import { giveUpTarget } from '../../shared/partner/changes.ts';
import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import { changePartner } from '../../shared/partner/store.ts';
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

/** Leaves for good, and returns when that is committed. May be repeated. */
export async function leave(
  memberships: readonly Membership[],
  deps: Pick<Deps, 'partners' | 'audit' | 'now' | 'log'>,
): Promise<void> {
  for (const { partner, targetId } of memberships) {
    const change = await changePartner(deps.partners, partner.id, (newest) =>
      giveUpTarget(newest, targetId, deps.now()),
    );
    if (change.kind === 'changed') await recordLeaving(change.partner, deps);
    deps.log.info('Mailbox left', { partnerId: partner.id, state: change.kind });
  }
}

/** The trail knows that a community left when its row is long forgotten: the report of the month counts it. */
async function recordLeaving({ id, state, leftAt }: Partner, { audit }: Pick<Deps, 'audit'>): Promise<void> {
  if (state !== 'left' || leftAt === undefined) return;
  const by = { kind: 'partner', partnerId: id } as const;
  await audit.record(auditEntry({ subject: id, at: leftAt, by, act: { kind: 'partner-left' } }));
}

async function membership(recipient: Recipient, partners: Deps['partners']): Promise<Membership | undefined> {
  const { partnerId, targetId } = recipient;
  const partner = await partners.get(partnerId);
  return partner && findTarget(partner, targetId) ? { partner, targetId } : undefined;
}
