import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { addressSuppressedLetter } from './letters/address-suppressed.ts';
import { approvalWantedLetter, sampleLetter } from './letters/before-sending.ts';
import { bulletinStoppedLetter } from './letters/bulletin-stopped.ts';
import { leadersWeekLetter } from './letters/leaders-week.ts';
import { answeredLetter, dormantLetter, partnerWaitingLetter } from './letters/partner-waiting.ts';
import { spreadAlarmLetter } from './letters/spread-alarm.ts';
import { addressOf, type MailOrNot, mailOf, staffPageOf } from './mail-of.ts';
import { reportUndeliveredLetter } from './report-mail.ts';

export type StaffMailDeps = {
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly siteUrl: string;
};

type StaffMatter = Extract<
  Matter,
  {
    kind:
      | 'partner-waiting'
      | 'community-dormant'
      | 'vetting-answered'
      | 'bulletin-sample'
      | 'approval-wanted'
      | 'bulletin-stopped'
      | 'address-suppressed'
      | 'spread-alarm'
      | 'leaders-week'
      | 'report-undelivered';
  }
>;

/** What people of the authority are told: staff, the owner of a service, those who lead. */
export async function staffMail(delivery: Delivery, matter: StaffMatter, deps: StaffMailDeps): Promise<MailOrNot> {
  switch (matter.kind) {
    case 'partner-waiting':
      return waitingMail(delivery, matter.partnerId, deps);
    case 'community-dormant':
      return dormantMail(delivery, matter, deps);
    case 'vetting-answered':
      return answeredMail(delivery, matter, deps);
    case 'bulletin-sample':
      return sampleMail(delivery, matter, deps);
    case 'approval-wanted':
      return approvalMail(delivery, matter, deps);
    case 'bulletin-stopped':
      return stoppedMail(delivery, matter, deps);
    case 'address-suppressed':
      return suppressedMail(delivery, matter, deps);
    case 'spread-alarm':
      return spreadMail(delivery, matter, deps);
    case 'leaders-week':
      return leadersMail(delivery, matter, deps);
    case 'report-undelivered': {
      const letter = reportUndeliveredLetter(matter.month, deps.siteUrl);
      return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
    }
    default:
      return matter satisfies never;
  }
}

async function waitingMail(delivery: Delivery, partnerId: string, deps: StaffMailDeps): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'confirmed') return { kind: 'skipped', reason: 'no-content' };
  const letter = partnerWaitingLetter(partner, staffPageOf(partner, deps.siteUrl));
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

/** The notice is made before its community leaves: it is sent only if that is how it left. */
async function dormantMail(
  delivery: Delivery,
  { partnerId, at }: Extract<Matter, { kind: 'community-dormant' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'left' || partner.leftAt !== at) return { kind: 'skipped', reason: 'no-content' };
  const letter = dormantLetter(partner, staffPageOf(partner, deps.siteUrl));
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function answeredMail(
  delivery: Delivery,
  { partnerId, place }: Extract<Matter, { kind: 'vetting-answered' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'confirmed' || partner.questions?.[place]?.answer === undefined) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  return {
    kind: 'mail',
    mail: await mailOf(answeredLetter(partner, staffPageOf(partner, deps.siteUrl)), addressOf(delivery)),
  };
}

async function sampleMail(
  delivery: Delivery,
  { bulletinId, locale }: Extract<Matter, { kind: 'bulletin-sample' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin?.texts[locale] === undefined) return { kind: 'skipped', reason: 'no-content' };
  return { kind: 'mail', mail: await mailOf(sampleLetter(bulletin, locale), addressOf(delivery)) };
}

/** Nobody is asked for what was sent, changed or taken back since. */
async function approvalMail(
  delivery: Delivery,
  { bulletinId, askedAt }: Extract<Matter, { kind: 'approval-wanted' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin?.state !== 'draft' || bulletin.approval?.askedAt !== askedAt) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  const letter = approvalWantedLetter(bulletin, `${deps.siteUrl}/hallinta/laheta/${bulletin.id}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function stoppedMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'bulletin-stopped' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(matter.bulletinId);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  const letter = bulletinStoppedLetter(bulletin, matter, `${deps.siteUrl}/hallinta/seuraa/${bulletin.id}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function suppressedMail(
  delivery: Delivery,
  { partnerIds, reason }: Extract<Matter, { kind: 'address-suppressed' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const found = await Promise.all(partnerIds.map((id) => deps.partners.get(id)));
  const partners = found.filter((partner) => partner !== undefined);
  const letter = addressSuppressedLetter(reason, partners, (partner) => staffPageOf(partner, deps.siteUrl));
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function spreadMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'spread-alarm' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const letter = spreadAlarmLetter(matter, `${deps.siteUrl}/hallinta/kysymykset/${matter.questionId}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function leadersMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'leaders-week' }>,
  deps: StaffMailDeps,
): Promise<MailOrNot> {
  const answers = await Promise.all(matter.answers.map((id) => deps.bulletins.get(id)));
  const letter = leadersWeekLetter(
    matter,
    answers.filter((answer) => answer !== undefined),
    deps.siteUrl,
  );
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}
