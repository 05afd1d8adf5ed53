import { createHmac } from 'node:crypto';
import type { Keys } from '../secret.ts';

/** Digits and letters that are not mistaken for each other (Crockford's base 32: no I, L, O and U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** What opens an answer to the one who asked. Nobody stores the code: the id of what it opens follows from it. */
export type Receipt = {
  /** 11 random characters (55 bits) and a check character. */
  readonly code: string;
  /** Of the question that it opens. */
  readonly questionId: string;
};

/** The receipt of what is told by a form, which `form` is the whole of: the same form sent twice has the same receipt. */
export function receiptOf(form: string, { receipts }: Pick<Keys, 'receipts'>): Receipt {
  const hash = createHmac('sha256', receipts).update(`code ${form}`).digest();
  const body = [...hash.subarray(0, length - 1)].map((byte) => alphabet[byte % alphabet.length]).join('');
  const code = body + checkOf(body);
  return { code, questionId: questionIdOf(code, { receipts }) };
}

/**
 * A code as somebody typed it: small letters, spaces and dashes are fine, and so are the letters that are mistaken for
 * digits. Nothing if it cannot be one; the check character shows one wrong character, and two that changed places.
 */
export function readReceipt(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  if (code.length !== length || [...code].some((sign) => !alphabet.includes(sign))) return undefined;
  return checkOf(code.slice(0, -1)) === code.at(-1) ? code : undefined;
}

/** The id of the question that a code opens: a keyed hash, so an id tells nothing of the code. */
export function questionIdOf(code: string, { receipts }: Pick<Keys, 'receipts'>): string {
  return `qst_${createHmac('sha256', receipts).update(`id ${code}`).digest().subarray(0, 16).toString('base64url')}`;
}

/** In groups of four, as people copy it: `7K3M-Q8ZV-4T2C`. */
export const spelledReceipt = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** Luhn's rule for an alphabet of 32 ("mod N"). */
function checkOf(body: string): string {
  const sum = [...body].toReversed().reduce((total, sign, index) => {
    const value = alphabet.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / alphabet.length) + (value % alphabet.length);
  }, 0);
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}
