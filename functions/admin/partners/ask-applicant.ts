import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import { ask } from '../../../shared/partner/vetting.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/** `refused`: it was decided in the meantime, or still waits for an answer. */
export type Asked = { readonly kind: 'asked' | 'refused' | 'missing' };

/**
 * Records a question to an applicant and mails it. Asking the same again is fine: the notices follow from the question,
 * so those that a crash left unsent are sent now, and no other is sent twice.
 */
export async function askApplicant(
  input: { readonly id: string; readonly text: string; readonly by: StaffMember },
  deps: Pick<Deps, 'partners' | 'deliveries' | 'emails' | 'audit' | 'now'>,
): Promise<Asked> {
  const { id, text, by } = input;
  const change = await changePartner(deps.partners, id, (partner) => ask(partner, text, by, deps.now()));
  if (change.kind === 'missing' || change.kind === 'refused') return change;
  const partner = change.kind === 'changed' ? change.partner : await deps.partners.get(id);
  const question = partner?.questions?.at(-1);
  if (partner === undefined || question === undefined) return { kind: 'missing' };
  const { askedAt: at, askedBy } = question;
  await deps.audit.record(auditEntry({ subject: id, at, by: byStaff(askedBy), act: { kind: 'partner-asked' } }));
  const matter = { kind: 'vetting-question', partnerId: id, place: (partner.questions ?? []).length - 1 } as const;
  for (const target of partner.targets) {
    if (target.channel !== 'email') continue;
    const to = { recipient: { partnerId: id, targetId: target.id } };
    const notice = noticeOf({ matter, channel: 'email', to, at, now: deps.now() });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  return { kind: 'asked' };
}
