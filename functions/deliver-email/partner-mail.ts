import { linkLastsMs } from '../../shared/access/access.ts';
import { linkToken } from '../../shared/access/token.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { signLink } from '../../shared/link.ts';
import { confirmWithinMs } from '../../shared/partner/changes.ts';
import { findTarget, type Partner, type PartnerState } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { answerEnds } from '../../shared/partner/vetting.ts';
import type { Keys } from '../../shared/secret.ts';
import { expiryAfter, fromIso } from '../../shared/time.ts';
import { trainingUrl } from '../../shared/training/training.ts';
import type { Letter } from './letter.tsx';
import { manageLinkLetter } from './letters/manage-link.ts';
import { joinedLetter } from './letters/people.ts';
import { approvedLetter, confirmLetter, declinedLetter, questionLetter } from './letters/subscription.ts';
import { webhookDisabledLetter, webhookDisabledStaffLetter } from './letters/webhook-disabled.ts';
import { type MailOrNot, mailOf, staffPageOf } from './mail-of.ts';
import { type MailReader, readersOf } from './readers.ts';

export type PartnerMailDeps = {
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly keys: () => Promise<Keys>;
  readonly siteUrl: string;
  /** Epoch ms. */
  readonly now: () => number;
};

type PartnerMatter = Extract<
  Matter,
  {
    kind:
      | 'confirm-subscription'
      | 'subscription-approved'
      | 'subscription-declined'
      | 'vetting-question'
      | 'manage-link'
      | 'webhook-disabled'
      | 'person-joined';
  }
>;

/** What a community is told about its own membership; of a webhook that is out of use staff are told as well. */
export async function partnerMail(
  delivery: Delivery,
  matter: PartnerMatter,
  deps: PartnerMailDeps,
): Promise<MailOrNot> {
  switch (matter.kind) {
    case 'confirm-subscription':
      return confirmMail(delivery, matter.linkId, deps);
    case 'subscription-approved':
      return toReader(delivery, deps, ['active'], async ({ partner, maintainer }) =>
        approvedLetter(partner, await trainingUrlOf(partner, maintainer, deps)),
      );
    case 'subscription-declined':
      return toReader(delivery, deps, ['declined'], ({ partner }) => declinedLetter(partner));
    case 'vetting-question':
      return questionMail(delivery, matter.place, deps);
    case 'manage-link':
      return manageLinkMail(delivery, matter.linkId, deps);
    case 'webhook-disabled':
      return disabledMail(delivery, matter, deps);
    case 'person-joined':
      return toReader(delivery, deps, ['active'], ({ partner }) =>
        joinedLetter(partner, `${deps.siteUrl}/oma?lang=${partner.locale}`),
      );
    default:
      return matter satisfies never;
  }
}

async function toReader(
  delivery: Delivery,
  deps: PartnerMailDeps,
  states: readonly PartnerState[],
  write: (reader: MailReader) => Letter | Promise<Letter>,
): Promise<MailOrNot> {
  const [reader] = await readersOf(delivery, deps, states);
  if (reader === undefined) return { kind: 'skipped', reason: 'left' };
  return { kind: 'mail', mail: await mailOf(await write(reader), reader.maintainer.email) };
}

/** Holds a link to the management pages for whoever keeps another community, as long as it would not be closed already. */
async function confirmMail(delivery: Delivery, linkId: string | undefined, deps: PartnerMailDeps): Promise<MailOrNot> {
  const [kept] = linkId === undefined ? [] : await readersOf(delivery, deps, ['confirmed', 'active']);
  const opens = linkId !== undefined && kept !== undefined && linkHolds(delivery, deps);
  return toReader(delivery, deps, ['unconfirmed'], async ({ partner }) =>
    confirmLetter(
      partner,
      await confirmUrl(partner, deps),
      opens ? await manageUrl(linkId, partner.locale, deps) : undefined,
    ),
  );
}

/** Nobody is written to whose link would be closed already. */
async function manageLinkMail(delivery: Delivery, linkId: string, deps: PartnerMailDeps): Promise<MailOrNot> {
  if (!linkHolds(delivery, deps)) return { kind: 'skipped', reason: 'ended' };
  return toReader(delivery, deps, ['confirmed', 'active'], async ({ partner: { locale } }) =>
    manageLinkLetter(locale, await manageUrl(linkId, locale, deps)),
  );
}

/** Its quarter of an hour counts from when its mail was to leave. */
const linkHolds = ({ createdAt }: Delivery, deps: PartnerMailDeps): boolean =>
  deps.now() < fromIso(createdAt) + linkLastsMs;

async function manageUrl(linkId: string, locale: Locale, deps: PartnerMailDeps): Promise<string> {
  const token = linkToken(linkId, (await deps.keys()).access);
  return `${deps.siteUrl}/oma/avaa/${token}?lang=${locale}`;
}

async function questionMail(delivery: Delivery, place: number, deps: PartnerMailDeps): Promise<MailOrNot> {
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

/** A webhook that is in use again, or gone, by the time of the mail is nobody's trouble any more. */
async function disabledMail(
  delivery: Delivery,
  { partnerId, targetId, at }: Extract<Matter, { kind: 'webhook-disabled' }>,
  deps: PartnerMailDeps,
): Promise<MailOrNot> {
  const partner = await deps.partners.get(partnerId);
  const target = partner && findTarget(partner, targetId);
  if (partner?.state !== 'active' || target?.channel !== 'webhook' || target.disabled?.at !== at) {
    return { kind: 'skipped', reason: 'no-content' };
  }
  const { because } = target.disabled;
  if (delivery.address !== undefined) {
    const letter = webhookDisabledStaffLetter(partner, target, because, staffPageOf(partner, deps.siteUrl));
    return { kind: 'mail', mail: await mailOf(letter, delivery.address) };
  }
  return toReader(delivery, deps, ['active'], () =>
    webhookDisabledLetter(partner, target, because, `${deps.siteUrl}/oma?lang=${partner.locale}`),
  );
}

/** The same each time: its time counts from the decision. */
async function trainingUrlOf(
  partner: Partner,
  { id: maintainerId }: Partner['maintainers'][number],
  deps: PartnerMailDeps,
): Promise<string> {
  const { id: partnerId, locale, decidedAt, createdAt } = partner;
  const given = { siteUrl: deps.siteUrl, key: (await deps.keys()).links, from: decidedAt ?? createdAt };
  return trainingUrl({ partnerId, maintainerId, locale }, given);
}

async function confirmUrl(partner: Partner, deps: PartnerMailDeps): Promise<string> {
  const within = partner.imported === undefined ? confirmWithinMs.applied : confirmWithinMs.imported;
  const expiresAt = expiryAfter(fromIso(partner.createdAt), within);
  const token = signLink({ purpose: 'confirm', subject: partner.id, expiresAt }, (await deps.keys()).links);
  return `${deps.siteUrl}/tilaa/vahvista/${token}?lang=${partner.locale}`;
}
