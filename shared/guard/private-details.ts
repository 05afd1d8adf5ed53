import { findIdentityCodes } from './identity-code.ts';

/** What a free text may hold that its writer perhaps did not mean to tell: they are asked before it is stored. */
const privateDetails = ['identity-code', 'iban', 'phone', 'email'] as const;
export type PrivateDetail = (typeof privateDetails)[number];

/** Which of them a text holds, each once. A certain identity code is not among them: it is removed, not asked about. */
export function privateDetailsIn(text: string): PrivateDetail[] {
  return privateDetails.filter((detail) => detectors[detail](text));
}

const detectors = {
  'identity-code': (text) => findIdentityCodes(text).some(({ kind }) => kind === 'possible'),
  iban: (text) => [...text.matchAll(/\bFI\d{2}(?:\s?\d{4}){3}\s?\d{2}\b/giu)].some(([found]) => isIban(found)),
  phone: (text) => [...text.matchAll(phoneLike)].some(([found]) => isPhone(found)),
  email: (text) => /[\p{L}\p{N}._%+-]+(?:@|\s?\(at\)\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu.test(text),
} as const satisfies Record<PrivateDetail, (text: string) => boolean>;

/** ISO 13616: the whole number, the country and check digits moved to its end, leaves 1 when divided by 97. */
function isIban(found: string): boolean {
  const compact = found.replaceAll(/\s/g, '').toUpperCase();
  const digits = [...(compact.slice(4) + compact.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** A Finnish number of a person: with its country code, or from 0 on. */
const phoneLike = /(?<![\d.,€-])(?:\+358[\s-]?(?:\(0\))?|00358[\s-]?|0)\d{1,3}(?:[\s-]?\d{2,4}){1,4}(?![\d.,]*\d)/gu;

function isPhone(found: string): boolean {
  const digits = found
    .replace(/^(\+|00)358/, '0')
    .replaceAll(/\D/g, '')
    .replace(/^00/, '0');
  return digits.length >= 7 && digits.length <= 12;
}
