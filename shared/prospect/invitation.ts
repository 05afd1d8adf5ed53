import type { Locale } from '../language/locale.ts';
import { openLink, signLink } from '../link.ts';
import { day, expiryAfter, fromIso } from '../time.ts';
import type { Prospect } from './prospect.ts';

/** An invitation opens the form filled in for this long after it was made. */
const invitationMs = 90 * day;

/** Until when (epoch seconds) the invitation works that was made at an ISO instant. */
export const invitationEnds = (invitedAt: string): number => expiryAfter(fromIso(invitedAt), invitationMs);

/** The address that opens the subscription form filled in for a prospect; none before its invitation was made. */
export function invitationUrl(
  prospect: Prospect,
  given: { readonly siteUrl: string; readonly locale: Locale; readonly key: Buffer },
): string | undefined {
  if (prospect.invitedAt === undefined) return undefined;
  const expiresAt = invitationEnds(prospect.invitedAt);
  const token = signLink({ purpose: 'invite', subject: prospect.id, expiresAt }, given.key);
  const query = new URLSearchParams({ kutsu: token, ...(given.locale === 'fi' ? {} : { lang: given.locale }) });
  return `${given.siteUrl}/tilaa?${query}`;
}

/** The prospect that an invitation names, if the token is genuine, and whether it still works. `now` is epoch ms. */
export function openInvitation(
  token: string,
  key: Buffer,
  now: number,
): { readonly prospectId: string; readonly works: boolean } | undefined {
  const opened = openLink(token, 'invite', key, now);
  return opened.kind === 'wrong' ? undefined : { prospectId: opened.subject, works: opened.kind === 'open' };
}
