import { isFor } from '../../shared/bulletin/audience.ts';
import { type Bulletin, holds, textsFor } from '../../shared/bulletin/bulletin.ts';
import { courseOf } from '../../shared/bulletin/course.ts';
import { kitPath } from '../../shared/bulletin/kit-link.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { type Delivery, groupOf } from '../../shared/delivery/delivery.ts';
import { formatDate } from '../../shared/language/format.ts';
import { signLink } from '../../shared/link.ts';
import { preferencesOf } from '../../shared/partner/partner.ts';
import { isPaused } from '../../shared/partner/preferences.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { region } from '../../shared/region.ts';
import type { Keys } from '../../shared/secret.ts';
import { day, expiryAfter, fromIso } from '../../shared/time.ts';
import { isSome, type Some } from './as-chosen.ts';
import { manageUrl, type Reader } from './bulletin-mail.ts';
import type { Letter, Part } from './letter.tsx';
import { words } from './letters/words.ts';
import { type MailOrNot, mailOf } from './mail-of.ts';
import { readersOf } from './readers.ts';

export type DigestMailDeps = {
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly keys: () => Promise<Keys>;
  readonly siteUrl: string;
  /** Epoch ms. */
  readonly now: () => number;
};

/** The way out in a digest works for so long. */
const leaveLinkLastsMs = 60 * day;

/** The mail of a digest, made of what still holds and whom it is still for. */
export async function digestMail(
  delivery: Delivery,
  bulletinIds: readonly string[],
  deps: DigestMailDeps,
): Promise<MailOrNot> {
  const found = await Promise.all(bulletinIds.map((id) => deps.bulletins.get(id)));
  const bulletins = found.flatMap((bulletin) => (bulletin && isCurrent(bulletin, deps.now()) ? [bulletin] : []));
  const members = await readersOf(delivery, deps, ['active']);
  const readers = members.filter(({ partner }) => !isPaused(preferencesOf(partner), deps.now()));
  if (!isSome(members)) return { kind: 'skipped', reason: 'left' };
  if (!isSome(readers)) return { kind: 'skipped', reason: 'paused' };
  if (!isSome(bulletins)) return { kind: 'skipped', reason: 'ended' };
  const site = { siteUrl: deps.siteUrl, key: (await deps.keys()).links };
  const { letter, leaveUrl } = digestFor(delivery, bulletins, readers, site);
  return { kind: 'mail', mail: { ...(await mailOf(letter, readers[0].maintainer.email)), leaveUrl } };
}

/** Whether it is still to be posted. */
const isCurrent = (bulletin: Bulletin, now: number): boolean =>
  holds(bulletin, now) && bulletin.replacedBy === undefined && courseOf(bulletin) !== 'cancelled';

/** The bulletins of a day in one mail, each with the paste kits of the communities that it is for. */
function digestFor(
  delivery: Delivery,
  bulletins: Some<Bulletin>,
  readers: Some<Reader>,
  site: { readonly siteUrl: string; readonly key: Buffer },
): { letter: Letter; leaveUrl: string } {
  const { siteUrl, key } = site;
  const { locale } = readers[0].partner;
  const say = words[locale];
  const subject = `${groupOf(delivery)}~${delivery.id}`;
  const expiresAt = expiryAfter(fromIso(delivery.createdAt), leaveLinkLastsMs);
  const leaveUrl = `${siteUrl}/tilaa/lopeta/${signLink({ purpose: 'leave', subject, expiresAt }, key)}`;
  const names = readers.map(({ partner }) => partner.name).join(', ');
  const letter: Letter = {
    locale,
    subject: say.digestSubject(bulletins.length, textOf(bulletins[0], readers[0]).title),
    heading: say.digestHeading,
    parts: [
      { kind: 'paragraph', text: say.digestIntro },
      ...bulletins.flatMap((bulletin) => partsOf(bulletin, readers, site)),
    ],
    footer: [
      { kind: 'paragraph', text: `${say.sender(region.authority[locale])} ${say.bulletinWhy(names)}` },
      { kind: 'link', label: say.manage, href: manageUrl(siteUrl, locale) },
      { kind: 'link', label: say.leave, href: leaveUrl },
    ],
  };
  return { letter, leaveUrl };
}

const textOf = (bulletin: Bulletin, { partner }: Reader) =>
  textsFor(bulletin, preferencesOf(partner).languages, partner.locale)[0];

function partsOf(
  bulletin: Bulletin,
  readers: Some<Reader>,
  { siteUrl, key }: { readonly siteUrl: string; readonly key: Buffer },
): Part[] {
  const [first] = readers;
  const { locale } = first.partner;
  const say = words[locale];
  const concerned = readers.filter(({ partner }) => isFor(bulletin.audience, partner));
  return [
    { kind: 'heading', text: textOf(bulletin, first).title },
    { kind: 'paragraph', text: say.bulletinValidUntil(formatDate(bulletin.validUntil, locale)) },
    ...concerned.map(
      ({ partner, recipient }): Part => ({
        kind: 'button',
        label: concerned.length === 1 ? say.bulletinKit : say.bulletinKitOf(partner.name),
        href: `${siteUrl}${kitPath(bulletin, recipient, { locale, key })}`,
      }),
    ),
    { kind: 'link', label: say.bulletinCheck, href: `${siteUrl}/tiedote/${bulletin.id}?lang=${locale}` },
  ];
}
