import { createHash } from 'node:crypto';

/**
 * The letters of codes that people read from a screen and type: no vowels, so that no words come about, and only one of
 * each pair that looks alike (no 0 O 1 I L, no B S Z G U, which could be 8 5 2 6 V).
 */
const letters = '23456789CDFHJKMNPQRTVWXY';
const codeLength = 7;

/** So many letters (of 24 each) that follow from a hash of at least 16 bytes. */
export function lettersOf(hash: Buffer, count: number): string {
  let rest = BigInt(`0x${hash.subarray(0, 16).toString('hex')}`);
  let text = '';
  for (let n = 0; n < count; n += 1) {
    text += letters[Number(rest % 24n)] ?? '';
    rest /= 24n;
  }
  return text;
}

/** The code by which anybody can check a bulletin: 7 letters (4,600 million codes) that follow from its id. */
export function codeOf(bulletinId: string): string {
  return lettersOf(createHash('sha256').update(`code ${bulletinId}`).digest(), codeLength);
}

/** A code as it is shown: `K7M-4PQR`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/**
 * The code in what a person typed or scanned: a code in any case and spacing, with look-alikes put right, or the address of
 * a short link or of the page that checks codes. Nothing if there is none.
 */
export function readCode(typed: string): string | undefined {
  const [path = ''] = typed.trim().split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const [first = ''] = last.split('-');
  const code = first.length === codeLength ? first : last.replace(/[\s.–-]/g, '');
  const clean = [...code.toUpperCase()].map((letter) => lookAlikes[letter] ?? letter).join('');
  return clean.length === codeLength && [...clean].every((letter) => letters.includes(letter)) ? clean : undefined;
}

const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', U: 'V' };
