import { expect, it } from 'vitest';
import { codeOf, readCode, shownCode } from '../../../shared/bulletin/code.ts';
import { id } from '../../support/examples.ts';

it('follows from the bulletin, without letters that look alike and without vowels', () => {
  const codes = Array.from({ length: 500 }, (_, n) => codeOf(id('blt', `b${n}`)));
  for (const code of codes) expect(code).toMatch(/^[2-9CDFHJKMNPQRTVWXY]{7}$/);
  expect(new Set(codes).size).toBe(500);
  expect(codeOf(id('blt', 'b1'))).toBe(codes[1]);
});

it.each([
  ['K7M4PQR', 'K7M4PQR'],
  [' k7m-4pqr ', 'K7M4PQR'],
  ['K7M 4PQR', 'K7M4PQR'],
  ['K7M4PQR-3R8TWXCD', 'K7M4PQR'],
  ['https://verkosto.test/l/K7M4PQR-3R8TWXCD?lang=sv', 'K7M4PQR'],
  ['https://verkosto.test/tarkista/K7M4PQR/', 'K7M4PQR'],
  ['K7M-4PQ8', 'K7M4PQ8'],
  ['k7m-4pqb', 'K7M4PQ8'],
  ['k7m-4pqs', 'K7M4PQ5'],
])('%s is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

it.each(['', '   ', 'K7M4PQ', 'K7M4PQRT', 'K7M4PQI', '💉💉💉💉💉💉💉', 'https://verkosto.test/', '‮K7M'])(
  '%s is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);

it('is shown in two groups', () => {
  expect(shownCode('K7M4PQR')).toBe('K7M-4PQR');
});
