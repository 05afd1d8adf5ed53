import { createHash, createHmac } from 'node:crypto';

/**
 * What a mailed link holds: 32 bytes, base64url. It follows from the link's id and a key, and is stored nowhere: the mail can
 * be written anew for a second try, and whoever reads the tables cannot make one.
 */
export function linkToken(linkId: string, key: Buffer): string {
  return createHmac('sha256', key).update(linkId).digest('base64url');
}

/** The id of the row of a token: all that is kept of it. */
export const idOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Whether something could be a token at all. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
