import { holds } from '../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { leadOf } from '../../shared/question/lead.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import { type AsChosenDeps, asChosen } from './as-chosen.ts';
import { bulletinFor } from './bulletin-mail.ts';
import { digestMail } from './digest-mail.ts';
import { type InvitedMailDeps, invitedMail } from './invited-mail.ts';
import { questionAnsweredLetter } from './letters/question-answered.ts';
import { type MailOrNot, mailOf } from './mail-of.ts';
import { type PartnerMailDeps, partnerMail } from './partner-mail.ts';
import { type PostingMailDeps, postingMail } from './posting-mail.ts';
import { type PresentDeps, presenceOf } from './present.ts';
import { readersOf } from './readers.ts';
import { type ReportMailDeps, reportMailFor } from './report-mail.ts';
import { type StaffMailDeps, staffMail } from './staff-mail.ts';

export type MailDeps = PartnerMailDeps &
  PostingMailDeps &
  InvitedMailDeps &
  PresentDeps &
  StaffMailDeps &
  ReportMailDeps &
  AsChosenDeps & {
    readonly bulletins: Pick<BulletinStore, 'get'>;
    readonly questions: Pick<QuestionStore, 'get'>;
  };

/**
 * The mail that a delivery stands for, made of what is stored **now**: whoever left since is not written to. The same
 * rows give the same mail, links included, so a second try sends the same one.
 */
export async function mailFor(delivery: Delivery, deps: MailDeps): Promise<MailOrNot> {
  const { matter } = delivery;
  switch (matter.kind) {
    case 'bulletin':
      return bulletinMail(delivery, matter.bulletinId, deps);
    case 'digest':
      return digestMail(delivery, matter.bulletinIds, deps);
    case 'posting-reminder':
    case 'post-ended':
      return postingMail(delivery, matter, deps);
    case 'question-answered':
      return answeredQuestionMail(matter.questionId, deps);
    case 'confirm-subscription':
    case 'subscription-approved':
    case 'subscription-declined':
    case 'vetting-question':
    case 'manage-link':
    case 'webhook-disabled':
    case 'person-joined':
      return partnerMail(delivery, matter, deps);
    case 'person-invited':
      return invitedMail(matter, deps);
    case 'partner-waiting':
    case 'community-dormant':
    case 'vetting-answered':
    case 'bulletin-sample':
    case 'approval-wanted':
    case 'bulletin-stopped':
    case 'address-suppressed':
    case 'spread-alarm':
    case 'leaders-week':
    case 'report-undelivered':
      return staffMail(delivery, matter, deps);
    case 'report':
    case 'report-preview':
      return reportMailFor(delivery, matter, deps);
    case 'webhook-challenge':
    case 'webhook-test':
    case 'webhook-replay':
      throw new Error(`delivery ${delivery.id}: ${matter.kind} does not go by mail`);
    default:
      return matter satisfies never;
  }
}

async function bulletinMail(delivery: Delivery, bulletinId: string, deps: MailDeps): Promise<MailOrNot> {
  const [bulletin, readers] = await Promise.all([
    deps.bulletins.get(bulletinId),
    readersOf(delivery, deps, ['active']),
  ]);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  if (!holds(bulletin, deps.now())) return { kind: 'skipped', reason: 'ended' };
  if (bulletin.replacedBy !== undefined) return { kind: 'skipped', reason: 'replaced' };
  if (readers.length === 0) return { kind: 'skipped', reason: 'left' };
  const present = await presenceOf(delivery, bulletin, readers, deps);
  if (present.kind !== 'present') return present;
  const chosen = await asChosen(delivery, bulletin, present.readers, deps);
  if (chosen.kind !== 'now') return chosen;
  const site = { siteUrl: deps.siteUrl, key: (await deps.keys()).links };
  const { letter, leaveUrl, own } = bulletinFor(delivery, bulletin, chosen.readers, site);
  return { kind: 'mail', mail: { ...(await mailOf(letter, chosen.readers[0].maintainer.email)), leaveUrl, own } };
}

async function answeredQuestionMail(questionId: string, deps: MailDeps): Promise<MailOrNot> {
  const question = await deps.questions.get(questionId);
  if (question?.contact?.email === undefined) return { kind: 'skipped', reason: 'no-content' };
  const lead = await leadOf(question, deps.questions);
  const answer = lead.answer && (await deps.bulletins.get(lead.answer.bulletinId));
  const receiptUrl = `${deps.siteUrl}/palaute/vastaus?lang=${question.locale}`;
  const letter = questionAnsweredLetter(question, answer, receiptUrl);
  return { kind: 'mail', mail: await mailOf(letter, question.contact.email) };
}
