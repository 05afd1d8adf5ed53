import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { kitPath, linkExpiryOf } from '../../shared/bulletin/kit-link.ts';
import { type Delivery, groupOf, type Recipient } from '../../shared/delivery/delivery.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { signLink } from '../../shared/link.ts';
import { type Partner, preferencesOf } from '../../shared/partner/partner.ts';
import { relayUrl } from '../../shared/question/relay-link.ts';
import type { Letter } from './letter.tsx';
import { bulletinLetter } from './letters/bulletin.ts';

/** A community that a mail is for, and by which of its mailboxes. */
export type Reader = { readonly partner: Partner; readonly recipient: Recipient };

/**
 * A bulletin as one person gets it, in the language of the first of their communities, with the links that are theirs.
 * `own` is what no other reader's mail has.
 */
export function bulletinFor(
  delivery: Delivery,
  bulletin: Bulletin,
  readers: readonly [Reader, ...Reader[]],
  site: { readonly siteUrl: string; readonly key: Buffer },
): { letter: Letter; leaveUrl: string; own: readonly string[] } {
  const { siteUrl, key } = site;
  const [{ partner }] = readers;
  const { locale } = partner;
  const expiresAt = linkExpiryOf(bulletin);
  const subject = `${groupOf(delivery)}~${delivery.id}`;
  const leaveUrl = `${siteUrl}/tilaa/lopeta/${signLink({ purpose: 'leave', subject, expiresAt }, key)}`;
  const relay = relayUrl({ siteUrl, partnerId: partner.id, locale, expiresAt }, key);
  const communities = readers.map((reader) => ({
    name: reader.partner.name,
    kitUrl: `${siteUrl}${kitPath(bulletin, reader.recipient, { locale, key })}`,
  }));
  const names = communities.map(({ name }) => name).join(', ');
  const letter = bulletinLetter({
    bulletin,
    locale,
    languages: preferencesOf(partner).languages,
    communities,
    names,
    bulletinUrl: `${siteUrl}/tiedote/${bulletin.id}?lang=${locale}`,
    urlOf: (path) => `${siteUrl}${path}`,
    relayUrl: relay,
    manageUrl: manageUrl(siteUrl, locale),
    leaveUrl,
  });
  return { letter, leaveUrl, own: [names, relay, leaveUrl, ...communities.map(({ kitUrl }) => kitUrl)] };
}

/** Where a link to the management pages is asked for. */
export const manageUrl = (siteUrl: string, locale: Locale): string => `${siteUrl}/oma?lang=${locale}`;
