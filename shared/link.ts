import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail lets its holder do. A token for one purpose is worth nothing for another. */
export type LinkPurpose = 'confirm' | 'leave' | 'invite' | 'answer' | 'draft' | 'training' | 'relay' | 'kit' | 'form';

export type OpenedLink =
  | { readonly kind: 'open'; readonly subject: string }
  | { readonly kind: 'expired'; readonly subject: string }
  | { readonly kind: 'wrong' };

/**
 * A token that opens one thing until `expiresAt` (epoch seconds). Nothing is stored, and the same arguments give the same
 * token, so a mail that is sent again is the same mail. `subject` is an id or ids, in `A-Za-z0-9_~-`.
 */
export function signLink(link: { purpose: LinkPurpose; subject: string; expiresAt: number }, key: Buffer): string {
  return `${link.subject}.${link.expiresAt.toString(36)}.${mac(link, key)}`;
}

/** Opens a token made for `purpose`; `now` is epoch ms. Only a genuine token is ever called expired. */
export function openLink(token: string, purpose: LinkPurpose, key: Buffer, now: number): OpenedLink {
  const match = /^([\w~-]{1,200})\.([0-9a-z]{1,10})\.([\w-]{22})$/.exec(token);
  const [, subject, expiry, given] = match ?? [];
  if (subject === undefined || expiry === undefined || given === undefined) return { kind: 'wrong' };
  const expiresAt = Number.parseInt(expiry, 36);
  const right = mac({ purpose, subject, expiresAt }, key);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(right))) return { kind: 'wrong' };
  return { kind: expiresAt * 1000 > now ? 'open' : 'expired', subject };
}

/** 128 bits of HMAC-SHA256, 22 characters. */
function mac(link: { purpose: LinkPurpose; subject: string; expiresAt: number }, key: Buffer): string {
  const text = JSON.stringify([link.purpose, link.subject, link.expiresAt]);
  return createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
}
