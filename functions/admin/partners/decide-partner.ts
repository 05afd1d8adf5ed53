import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { decide } from '../../../shared/partner/changes.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import { decline } from '../../../shared/partner/vetting.ts';
import { join } from '../../../shared/prospect/changes.ts';
import { changeProspect } from '../../../shared/prospect/store.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/** Approved, or declined with a reason that the applicant reads. */
export type Decision = 'active' | { readonly declinedBecause: string };

/** What became of a decision. `refused`: somebody else decided otherwise first, or the community left. */
export type Decided =
  | { readonly kind: 'decided' }
  | { readonly kind: 'refused'; readonly partner: Partner }
  | { readonly kind: 'missing' };

/**
 * Records a staff member's decision, marks the prospect that it was as joined, and tells the partner. Deciding the same again is fine:
 * the notices follow from the decision, so those that a crash left untold are told now, and no other is told twice.
 */
export async function decidePartner(
  input: { readonly id: string; readonly decision: Decision; readonly by: StaffMember },
  deps: Pick<Deps, 'partners' | 'prospects' | 'deliveries' | 'emails' | 'webhooks' | 'audit' | 'now'>,
): Promise<Decided> {
  const { decision, by } = input;
  const change = await changePartner(deps.partners, input.id, (partner) =>
    decision === 'active'
      ? decide(partner, decision, by, deps.now())
      : decline(partner, decision.declinedBecause, by, deps.now()),
  );
  const partner = change.kind === 'changed' ? change.partner : await deps.partners.get(input.id);
  if (partner === undefined) return { kind: 'missing' };
  if (change.kind === 'refused') return { kind: 'refused', partner };
  const { prospectId } = partner;
  if (partner.state === 'active' && prospectId !== undefined) {
    await changeProspect(deps.prospects, prospectId, (prospect) => join(prospect, partner.id, deps.now()));
  }
  for (const notice of noticesOf(partner, deps.now())) {
    const queue = notice.channel === 'email' ? deps.emails : deps.webhooks;
    await sendNotice(notice, { deliveries: deps.deliveries, queue });
  }
  await recordDecision(partner, deps);
  return { kind: 'decided' };
}

async function recordDecision({ id, decidedAt, decidedBy, state }: Partner, { audit }: Pick<Deps, 'audit'>) {
  if (decidedAt === undefined || decidedBy === undefined || (state !== 'active' && state !== 'declined')) return;
  const act = { kind: 'partner-decided', decision: state } as const;
  await audit.record(auditEntry({ subject: id, at: decidedAt, by: byStaff(decidedBy), act }));
}

/** What a decided partner is told: the decision by mail, and a challenge to each webhook that has not answered one. `now` is epoch ms. */
function noticesOf(partner: Partner, now: number): Delivery[] {
  const { id: partnerId, decidedAt: at, state } = partner;
  if (at === undefined || (state !== 'active' && state !== 'declined')) return [];
  return partner.targets.flatMap((target): Delivery[] => {
    const to = { recipient: { partnerId, targetId: target.id } };
    if (target.channel === 'email') {
      const kind = state === 'active' ? 'subscription-approved' : 'subscription-declined';
      return [noticeOf({ matter: { kind, partnerId }, channel: 'email', to, at, now })];
    }
    if (state === 'declined' || target.state === 'verified') return [];
    return [noticeOf({ matter: { kind: 'webhook-challenge', partnerId }, channel: 'webhook', to, at, now })];
  });
}
