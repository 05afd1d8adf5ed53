import * as z from 'zod';
import { hashAddress, normaliseAddress } from '../../shared/email/address.ts';
import { idOf } from '../../shared/ids.ts';
import { questionIdOf, readReceipt } from '../../shared/question/receipt.ts';
import type { Keys } from '../../shared/secret.ts';

/** What the operator asks for, and by what the person is known. */
export const PersonEvent = z.object({ act: z.enum(['export', 'erase']), ref: z.string().trim().min(1).max(320) });
export type PersonEvent = z.infer<typeof PersonEvent>;

/**
 * Whom a reference is: an e-mail address (a resident who asked to be contacted, a maintainer, a prospect's contact), one
 * question by its receipt code or id, every maintainer of a community, or one maintainer. `subject` stands for the person
 * in the audit trail: an address only as its keyed hash.
 */
export type Reference = { readonly subject: string } & (
  | { readonly kind: 'address'; readonly address: string; readonly hash: string }
  | { readonly kind: 'question'; readonly questionId: string }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'maintainer'; readonly maintainerId: string }
);

/** Reads a reference; nothing if it is none. */
export function readReference(ref: string, keys: Pick<Keys, 'addresses' | 'receipts'>): Reference | undefined {
  if (z.email().safeParse(ref).success) {
    const hash = hashAddress(ref, keys.addresses);
    return { kind: 'address', address: normaliseAddress(ref), hash, subject: `per_${hash}` };
  }
  if (idOf('prt').safeParse(ref).success) return { kind: 'partner', partnerId: ref, subject: ref };
  if (idOf('mnt').safeParse(ref).success) return { kind: 'maintainer', maintainerId: ref, subject: ref };
  const code = readReceipt(ref);
  const questionId = code === undefined ? ref : questionIdOf(code, keys);
  return idOf('qst').safeParse(questionId).success ? { kind: 'question', questionId, subject: questionId } : undefined;
}
