import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { type Bulletin, isSealed } from '../../../shared/bulletin/bulletin.ts';
import { seal } from '../../../shared/bulletin/seal.ts';
import { segmentMessages } from '../../../shared/bulletin/segment.ts';
import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { markAnswered } from '../../../shared/question/mark-answered.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import { toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';
import { recipientsOf } from './recipients.ts';

/** `sent` now or before. `asked`: it is urgent, and waits for another member of staff to agree. `changed`: it is not what the sender saw. `ended`: its last day is over. `alt-missing`: its picture is not told in words in every language. */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'changed' | 'ended' | 'alt-missing' | 'nobody'; readonly bulletin: Bulletin }
  | { readonly kind: 'missing' };

type SendInput = { readonly id: string; readonly version: number; readonly by: StaffMember };
type SendDeps = Pick<
  Deps,
  | 'bulletins'
  | 'partners'
  | 'deliveries'
  | 'bulletinsQueue'
  | 'emails'
  | 'audit'
  | 'questions'
  | 'staffAddresses'
  | 'urgentNeedsSecond'
  | 'now'
>;

/**
 * Seals the version of a draft that the sender saw and starts its fan-out. Sending twice sends once: the second finds it
 * sealed, and starts the fan-out again only if that is not known to be complete, which makes no delivery twice.
 */
export async function sendBulletin(input: SendInput, deps: SendDeps): Promise<Sent> {
  const bulletin = await deps.bulletins.get(input.id);
  if (bulletin === undefined) return { kind: 'missing' };
  if (isSealed(bulletin)) {
    if (bulletin.sealedCount === undefined) await deps.bulletinsQueue.send(segmentMessages(bulletin.id));
    await recordSending(bulletin, deps);
    await markAnswered(bulletin, deps);
    return { kind: 'sent' };
  }
  if (bulletin.version !== input.version) return { kind: 'changed', bulletin };

  const now = deps.now();
  const sealed = seal(bulletin, input.by, now);
  if (sealed.kind === 'refused') {
    return { kind: sealed.because === 'alt-missing' ? 'alt-missing' : 'ended', bulletin };
  }
  // A correction goes to those who got what it corrects, whoever they are.
  const isCorrection = bulletin.corrects !== undefined;
  const { partners } = recipientsOf(bulletin, await deps.partners.inState('active'), now);
  if (partners.length === 0 && !isCorrection) return { kind: 'nobody', bulletin };

  // What is wrong is taken back without waiting for anybody.
  const needsSecond = bulletin.urgency === 'urgent' && deps.urgentNeedsSecond && !isCorrection;
  if (needsSecond && !isAgreed(bulletin, input.by)) {
    return askForSecond(bulletin, input, deps);
  }

  // Overtaken: what the other did decides, and since the version has moved on, this goes no deeper.
  if ((await deps.bulletins.save(sealed.bulletin)) === 'conflict') return sendBulletin(input, deps);
  await deps.bulletinsQueue.send(segmentMessages(bulletin.id));
  await recordSending(sealed.bulletin, deps);
  await markAnswered(sealed.bulletin, deps);
  return { kind: 'sent' };
}

/** Whether another member of staff wanted this version sent, so that whoever presses now is the second. */
const isAgreed = ({ approval }: Bulletin, by: StaffMember): boolean =>
  approval !== undefined && approval.askedBy.sub !== by.sub;

/** Notes who wants to send it and tells staff. May be repeated: they are told once, also when we died in between. */
async function askForSecond(bulletin: Bulletin, input: SendInput, deps: SendDeps): Promise<Sent> {
  const now = deps.now();
  const { id } = bulletin;
  const approval = bulletin.approval ?? { askedAt: toIso(now), askedBy: input.by };
  if (bulletin.approval === undefined) {
    const asking: Bulletin = { ...bulletin, version: bulletin.version + 1, approval };
    if ((await deps.bulletins.save(asking)) === 'conflict') return sendBulletin(input, deps);
  }
  const { askedAt: at, askedBy } = approval;
  await deps.audit.record(auditEntry({ subject: id, at, by: byStaff(askedBy), act: { kind: 'approval-asked' } }));
  for (const address of deps.staffAddresses) {
    const matter = { kind: 'approval-wanted', bulletinId: id, askedAt: at } as const;
    const notice = noticeOf({ matter, channel: 'email', to: { address }, at, now });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  return { kind: 'asked' };
}

async function recordSending({ id, sealedAt, sealedBy }: Bulletin, { audit }: Pick<Deps, 'audit'>) {
  if (sealedAt === undefined || sealedBy === undefined) return;
  await audit.record(auditEntry({ subject: id, at: sealedAt, by: byStaff(sealedBy), act: { kind: 'bulletin-sent' } }));
}
