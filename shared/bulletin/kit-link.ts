import type { Recipient } from '../delivery/delivery.ts';
import type { Locale } from '../language/locale.ts';
import { signLink } from '../link.ts';
import { day, endOfLocalDate, expiryAfter } from '../time.ts';
import type { Bulletin } from './bulletin.ts';

/** A link of a bulletin's mail works until this long after the bulletin has ended. */
const linksOutliveMs = 30 * day;

/** Until when the links in a bulletin's mails work, in epoch seconds. */
export const linkExpiryOf = (bulletin: Pick<Bulletin, 'validUntil'>): number =>
  expiryAfter(endOfLocalDate(bulletin.validUntil), linksOutliveMs);

/**
 * The path of the paste kit of a bulletin for one community, as the reader of one of its mailboxes follows it: whoever
 * holds it may answer for that community about this bulletin, as long as the mailbox is one of the community's.
 */
export function kitPath(
  bulletin: Pick<Bulletin, 'id' | 'validUntil'>,
  { partnerId, targetId }: Recipient,
  { locale, key }: { readonly locale: Locale; readonly key: Buffer },
): string {
  const subject = [bulletin.id, partnerId, targetId].join('~');
  const token = signLink({ purpose: 'kit', subject, expiresAt: linkExpiryOf(bulletin) }, key);
  return locale === 'fi' ? `/paketti/${token}` : `/paketti/${token}?lang=${locale}`;
}
