import { linkLastsMs } from '../../shared/access/access.ts';
import { linkToken } from '../../shared/access/token.ts';
import { holds } from '../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Delivery, Matter } from '../../shared/delivery/delivery.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { signLink } from '../../shared/link.ts';
import { confirmWithinMs } from '../../shared/partner/changes.ts';
import { findTarget, type Partner, type PartnerState } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';

import { answerEnds } from '../../shared/partner/vetting.ts';
import { leadOf } from '../../shared/question/lead.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { Keys } from '../../shared/secret.ts';
import { expiryAfter, fromIso } from '../../shared/time.ts';
import { trainingUrl } from '../../shared/training/training.ts';
import { type AsChosenDeps, asChosen, isSome } from './as-chosen.ts';
import { bulletinFor } from './bulletin-mail.ts';
import { digestMail } from './digest-mail.ts';
import type { Letter } from './letter.tsx';
import { addressSuppressedLetter } from './letters/address-suppressed.ts';
import { approvalWantedLetter, sampleLetter } from './letters/before-sending.ts';
import { bulletinStoppedLetter } from './letters/bulletin-stopped.ts';
import { leadersWeekLetter } from './letters/leaders-week.ts';
import { manageLinkLetter } from './letters/manage-link.ts';
import { answeredLetter, partnerWaitingLetter } from './letters/partner-waiting.ts';
import { questionAnsweredLetter } from './letters/question-answered.ts';
import { spreadAlarmLetter } from './letters/spread-alarm.ts';
import { approvedLetter, confirmLetter, declinedLetter, questionLetter } from './letters/subscription.ts';
import { webhookDisabledLetter, webhookDisabledStaffLetter } from './letters/webhook-disabled.ts';
import { addressOf, type MailOrNot, mailOf } from './mail-of.ts';
import { type PostingMailDeps, postingMail } from './posting-mail.ts';
import { type MailReader, readersOf } from './readers.ts';
import { type ReportMailDeps, reportMailFor, reportUndeliveredLetter } from './report-mail.ts';

export type MailDeps = PostingMailDeps &
  ReportMailDeps &
  AsChosenDeps & {
    readonly partners: Pick<PartnerStore, 'get'>;
    readonly bulletins: Pick<BulletinStore, 'get'>;
    readonly questions: Pick<QuestionStore, 'get'>;
    readonly keys: () => Promise<Keys>;
    /** Epoch ms. */
    readonly now: () => number;
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
    case 'confirm-subscription':
      return confirmMail(delivery, matter.linkId, deps);
    case 'subscription-approved':
      return partnerMail(delivery, deps, ['active'], async ({ partner, maintainer }) =>
        approvedLetter(partner, await trainingUrlOf(partner, maintainer, deps)),
      );
    case 'subscription-declined':
      return partnerMail(delivery, deps, ['declined'], ({ partner }) => declinedLetter(partner));
    case 'partner-waiting':
      return waitingMail(delivery, matter.partnerId, deps);
    case 'bulletin-sample':
      return sampleMail(delivery, matter, deps);
    case 'approval-wanted':
      return approvalMail(delivery, matter, deps);
    case 'vetting-question':
      return questionMail(delivery, matter.place, deps);
    case 'vetting-answered':
      return answeredMail(delivery, matter, deps);
    case 'address-suppressed':
      return suppressedMail(delivery, matter, deps);
    case 'digest':
      return digestMail(delivery, matter.bulletinIds, deps);
    case 'manage-link':
      return manageLinkMail(delivery, matter.linkId, deps);
    case 'webhook-disabled':
      return disabledMail(delivery, matter, deps);
    case 'question-answered':
      return answeredQuestionMail(matter.questionId, deps);
    case 'spread-alarm':
      return spreadMail(delivery, matter, deps);
    case 'leaders-week':
      return leadersMail(delivery, matter, deps);
    case 'bulletin-stopped':
      return stoppedMail(delivery, matter, deps);
    case 'posting-reminder':
    case 'post-ended':
      return postingMail(delivery, matter, deps);
    case 'report':
    case 'report-preview':
      return reportOf(delivery, matter, deps);
    case 'report-undelivered':
      return {
        kind: 'mail',
        mail: await mailOf(reportUndeliveredLetter(matter.month, deps.siteUrl), addressOf(delivery)),
      };
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
  if (!isSome(readers)) return { kind: 'skipped', reason: 'left' };
  const chosen = await asChosen(delivery, bulletin, readers, deps);
  if (chosen.kind !== 'now') return chosen;
  const site = { siteUrl: deps.siteUrl, key: (await deps.keys()).links };
  const { letter, leaveUrl, own } = bulletinFor(delivery, bulletin, chosen.readers, site);
  return { kind: 'mail', mail: { ...(await mailOf(letter, chosen.readers[0].maintainer.email)), leaveUrl, own } };
}

async function partnerMail(
  delivery: Delivery,
  deps: MailDeps,
  states: readonly PartnerState[],
  write: (reader: MailReader) => Letter | Promise<Letter>,
): Promise<MailOrNot> {
  const [reader] = await readersOf(delivery, deps, states);
  if (reader === undefined) return { kind: 'skipped', reason: 'left' };
  return { kind: 'mail', mail: await mailOf(await write(reader), reader.maintainer.email) };
}

/** Holds a link to the management pages for whoever keeps another community, as long as it would not be closed already. */
async function confirmMail(delivery: Delivery, linkId: string | undefined, deps: MailDeps): Promise<MailOrNot> {
  const [kept] = linkId === undefined ? [] : await readersOf(delivery, deps, ['confirmed', 'active']);
  const opens = linkId !== undefined && kept !== undefined && linkHolds(delivery, deps);
  return partnerMail(delivery, deps, ['unconfirmed'], async ({ partner }) =>
    confirmLetter(
      partner,
      await confirmUrl(partner, deps),
      opens ? await manageUrl(linkId, partner.locale, deps) : undefined,
    ),
  );
}

/** Nobody is written to whose link would be closed already. */
async function manageLinkMail(delivery: Delivery, linkId: string, deps: MailDeps): Promise<MailOrNot> {
  if (!linkHolds(delivery, deps)) return { kind: 'skipped', reason: 'ended' };
  return partnerMail(delivery, deps, ['confirmed', 'active'], async ({ partner: { locale } }) =>
    manageLinkLetter(locale, await manageUrl(linkId, locale, deps)),
  );
}

/** Its quarter of an hour counts from when its mail was to leave. */
const linkHolds = ({ createdAt }: Delivery, deps: MailDeps): boolean => deps.now() < fromIso(createdAt) + linkLastsMs;

async function manageUrl(linkId: string, locale: Locale, deps: MailDeps): Promise<string> {
  const token = linkToken(linkId, (await deps.keys()).access);
  return `${deps.siteUrl}/oma/avaa/${token}?lang=${locale}`;
}

async function waitingMail(delivery: Delivery, partnerId: string, deps: MailDeps): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'confirmed') return { kind: 'skipped', reason: 'no-content' };
  const letter = partnerWaitingLetter(partner, staffPageOf(partner, deps));
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function sampleMail(
  delivery: Delivery,
  { bulletinId, locale }: Extract<Matter, { kind: 'bulletin-sample' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin?.texts[locale] === undefined) return { kind: 'skipped', reason: 'no-content' };
  return { kind: 'mail', mail: await mailOf(sampleLetter(bulletin, locale), addressOf(delivery)) };
}

/** Nobody is asked for what was sent, changed or taken back since. */
async function approvalMail(
  delivery: Delivery,
  { bulletinId, askedAt }: Extract<Matter, { kind: 'approval-wanted' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(bulletinId);
  if (bulletin?.state !== 'draft' || bulletin.approval?.askedAt !== askedAt) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  const letter = approvalWantedLetter(bulletin, `${deps.siteUrl}/hallinta/laheta/${bulletin.id}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function questionMail(delivery: Delivery, place: number, deps: MailDeps): Promise<MailOrNot> {
  const [reader] = await readersOf(delivery, deps, ['confirmed']);
  const question = reader?.partner.questions?.[place];
  if (reader === undefined) return { kind: 'skipped', reason: 'left' };
  if (question === undefined || question.answer !== undefined) return { kind: 'skipped', reason: 'no-content' };
  const link = {
    purpose: 'answer',
    subject: `${reader.partner.id}~${place}`,
    expiresAt: answerEnds(question),
  } as const;
  const answerUrl = `${deps.siteUrl}/tilaa/vastaa/${signLink(link, (await deps.keys()).links)}`;
  return {
    kind: 'mail',
    mail: await mailOf(questionLetter(reader.partner, question, answerUrl), reader.maintainer.email),
  };
}

async function answeredMail(
  delivery: Delivery,
  { partnerId, place }: Extract<Matter, { kind: 'vetting-answered' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'confirmed' || partner.questions?.[place]?.answer === undefined) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  return { kind: 'mail', mail: await mailOf(answeredLetter(partner, staffPageOf(partner, deps)), addressOf(delivery)) };
}

async function suppressedMail(
  delivery: Delivery,
  { partnerIds, reason }: Extract<Matter, { kind: 'address-suppressed' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const found = await Promise.all(partnerIds.map((id) => deps.partners.get(id)));
  const partners = found.filter((partner) => partner !== undefined);
  const letter = addressSuppressedLetter(reason, partners, (partner) => staffPageOf(partner, deps));
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

/** A webhook that is in use again, or gone, by the time of the mail is nobody's trouble any more. */
async function disabledMail(
  delivery: Delivery,
  { partnerId, targetId, at }: Extract<Matter, { kind: 'webhook-disabled' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  const target = partner && findTarget(partner, targetId);
  if (partner?.state !== 'active' || target?.channel !== 'webhook' || target.disabled?.at !== at) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  const { because } = target.disabled;
  if (delivery.address !== undefined) {
    const letter = webhookDisabledStaffLetter(partner, target, because, staffPageOf(partner, deps));
    return { kind: 'mail', mail: await mailOf(letter, delivery.address) };
  }
  return partnerMail(delivery, deps, ['active'], () =>
    webhookDisabledLetter(partner, target, because, `${deps.siteUrl}/oma?lang=${partner.locale}`),
  );
}

async function spreadMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'spread-alarm' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const letter = spreadAlarmLetter(matter, `${deps.siteUrl}/hallinta/kysymykset/${matter.questionId}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function leadersMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'leaders-week' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const answers = await Promise.all(matter.answers.map((id) => deps.bulletins.get(id)));
  const letter = leadersWeekLetter(
    matter,
    answers.filter((answer) => answer !== undefined),
    deps.siteUrl,
  );
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
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

async function stoppedMail(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'bulletin-stopped' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const bulletin = await deps.bulletins.get(matter.bulletinId);
  if (bulletin === undefined) return { kind: 'skipped', reason: 'no-content' };
  const letter = bulletinStoppedLetter(bulletin, matter, `${deps.siteUrl}/hallinta/seuraa/${bulletin.id}`);
  return { kind: 'mail', mail: await mailOf(letter, addressOf(delivery)) };
}

async function reportOf(
  delivery: Delivery,
  matter: Extract<Matter, { kind: 'report' | 'report-preview' }>,
  deps: MailDeps,
): Promise<MailOrNot> {
  const mail = await reportMailFor({ ...delivery, address: addressOf(delivery) }, matter, deps);
  return mail === undefined ? { kind: 'skipped', reason: 'no-content' } : { kind: 'mail', mail };
}

/** The same each time: its time counts from the decision. */
async function trainingUrlOf(
  partner: Partner,
  { id: maintainerId }: Partner['maintainers'][number],
  deps: MailDeps,
): Promise<string> {
  const { id: partnerId, locale, decidedAt, createdAt } = partner;
  const given = { siteUrl: deps.siteUrl, key: (await deps.keys()).links, from: decidedAt ?? createdAt };
  return trainingUrl({ partnerId, maintainerId, locale }, given);
}

async function confirmUrl(partner: Partner, deps: MailDeps): Promise<string> {
  const within = partner.imported === undefined ? confirmWithinMs.applied : confirmWithinMs.imported;
  const expiresAt = expiryAfter(fromIso(partner.createdAt), within);
  const token = signLink({ purpose: 'confirm', subject: partner.id, expiresAt }, (await deps.keys()).links);
  return `${deps.siteUrl}/tilaa/vahvista/${token}?lang=${partner.locale}`;
}

const staffPageOf = (partner: Partner, deps: MailDeps): string => `${deps.siteUrl}/hallinta/kumppanit/${partner.id}`;
