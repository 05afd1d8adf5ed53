import { createHash, createHmac } from 'node:crypto';
import { lettersOf } from '../bulletin/code.ts';

/** What a short link names: a bulletin by its code, and the account in whose post it stands by its mark. */
export type ShortLink = { readonly code: string; readonly mark: string };

const markLength = 6;
const checkLength = 2;

/** What an account is called in short links: 6 letters that tell nothing of whose it is. */
export function markOf(partnerId: string, accountId: string): string {
  return lettersOf(createHash('sha256').update(`mark ${partnerId} ${accountId}`).digest(), markLength);
}

/** The path of the short link for one account: the same for the same account and bulletin, so a text never changes. */
export function shortPath(link: ShortLink, key: Buffer): string {
  return `/l/${link.code}-${link.mark}${checkOf(link, key)}`;
}

/**
 * Reads what follows `/l/`. The code is read even if the rest is broken, as it still leads to the bulletin; the mark only
 * if its check letters are right, so that made-up links are not counted.
 */
export function readShortLink(
  text: string,
  key: Buffer,
): { readonly code: string; readonly mark?: string } | undefined {
  const [, code, mark, check] = /^([2-9A-Z]{7})(?:-([2-9A-Z]{6})([2-9A-Z]{2}))?/.exec(text.toUpperCase()) ?? [];
  if (code === undefined) return undefined;
  return mark !== undefined && check === checkOf({ code, mark }, key) ? { code, mark } : { code };
}

const checkOf = ({ code, mark }: ShortLink, key: Buffer): string =>
  lettersOf(
    createHmac('sha256', key)
      .update(JSON.stringify(['short', code, mark]))
      .digest(),
    checkLength,
  );
