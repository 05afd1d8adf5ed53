import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What an id is of: a bare id in a log says so itself. */
export type Prefix =
  | 'blt'
  | 'prt'
  | 'mnt'
  | 'tgt'
  | 'acc'
  | 'dlv'
  | 'qst'
  | 'lnk'
  | 'aud'
  | 'pro'
  | 'plt'
  | 'ded'
  | 'upl'
  | 'img'
  | 'inv';

/** The schema of ids of one kind. Ids are `A-Za-z0-9_-` only, since mail tags and queue bodies allow no more. */
export function idOf(prefix: Prefix) {
  return z.string().regex(new RegExp(`^${prefix}_[A-Za-z0-9_-]{16,43}$`));
}

/** A new id from 16 random bytes, which the caller brings (128 bits: no two are ever the same). */
export function newId(prefix: Prefix, random: (bytes: number) => Uint8Array): string {
  return `${prefix}_${Buffer.from(random(16)).toString('base64url')}`;
}

/**
 * The id that follows from what it names: the same parts always give the same id, so doing something twice meets the
 * row of the first time. Parts are joined unambiguously, so `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function derivedId(prefix: Prefix, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}_${hash.subarray(0, 16).toString('base64url')}`;
}
