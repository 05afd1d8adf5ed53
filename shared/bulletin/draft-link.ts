import { openLink, signLink } from '../link.ts';
import { day, endOfLocalDate, localDateOf } from '../time.ts';

/** A shared draft can be read for so many days after the one on which its link was taken. */
const sharedDays = 7;

/** An address at which anybody who has it may read a draft, and until when (epoch ms): the same all day long. */
export function draftUrl(
  bulletinId: string,
  given: { readonly siteUrl: string; readonly key: Buffer; readonly now: number },
): { readonly url: string; readonly until: number } {
  const until = endOfLocalDate(localDateOf(given.now + sharedDays * day));
  const link = { purpose: 'draft', subject: bulletinId, expiresAt: until / 1000 } as const;
  return { url: `${given.siteUrl}/luonnos/${signLink(link, given.key)}`, until };
}

/** The draft that a link opens; `now` is epoch ms. */
export const openDraft = (token: string, key: Buffer, now: number) => openLink(token, 'draft', key, now);
