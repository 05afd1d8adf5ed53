import { expect, it } from 'vitest';
import { questionIdOf, readReceipt, receiptOf, spelledReceipt } from '../../../shared/question/receipt.ts';
import { exampleKeys } from '../../support/examples.ts';

const receipts = Array.from({ length: 500 }, (_, n) => receiptOf(`form ${n}`, exampleKeys));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

it('is twelve characters that are not mistaken for each other, and the same for the same form', () => {
  for (const { code } of receipts) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(receipts.length);
  expect(receiptOf('form 7', exampleKeys)).toEqual(receipts[7]);
});

it('opens the question whose id follows from it', () => {
  for (const { code, questionId } of receipts) expect(questionIdOf(code, exampleKeys)).toBe(questionId);
});

it('is read as people type it', () => {
  for (const { code } of receipts) {
    const typed = ` ${spelledReceipt(code).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')} `;
    expect(readReceipt(typed)).toBe(code);
  }
});

it('shows every single wrong character, and all but a few swaps of neighbours', () => {
  let swaps = 0;
  let unseen = 0;
  for (const { code } of receipts.slice(0, 60)) {
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of alphabet) {
        if (sign !== code[at]) expect(readReceipt(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      }
      const [a, b] = [code[at] ?? '', code[at + 1] ?? ''];
      if (b === '' || a === b) continue;
      swaps += 1;
      if (readReceipt(code.slice(0, at) + b + a + code.slice(at + 2)) !== undefined) unseen += 1;
    }
  }
  // Luhn's rule misses the swap of the first and the last character of the alphabet.
  expect(unseen / swaps).toBeLessThan(0.01);
});

it.each(['', '7K3M', '7K3M-Q8ZV-4T2', '7K3M-Q8ZV-4T2CC', '7K3M-Q8ZV-4T2ä', 'U'.repeat(12)])('%j is none', (typed) => {
  expect(readReceipt(typed)).toBeUndefined();
});
