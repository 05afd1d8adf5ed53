import { expect, it } from 'vitest';
import { findIdentityCodes, withoutIdentityCodes } from '../../../shared/guard/identity-code.ts';
import { generatedCode } from './generated-codes.ts';

it('every one of 10,000 generated codes is caught whole, however it is written', () => {
  const missed = Array.from({ length: 10_000 }, (_, n) => generatedCode(n)).filter(
    ({ code, text }) => withoutIdentityCodes(text, '').text !== text.replace(code, ''),
  );
  expect(missed).toEqual([]);
});

it.each([
  ['131052-308T', 'certain'],
  ['131052–308t', 'certain'],
  ['131052 308T', 'certain'],
  ['131052308T', 'certain'],
  ['13.10.52 - 308 T', 'certain'],
  ['131052A308T', 'certain'],
  ['131052-308S', 'possible'],
  ['131052a308x', 'possible'],
])('%s is %s', (text, kind) => {
  expect(findIdentityCodes(text)).toEqual([{ from: 0, to: text.length, kind }]);
});

it.each([
  ['a date that there is not', '310252-308T'],
  ['a month that there is not', '131352-308T'],
  ['the 29th of February in 1900 and its check', '290200-0003'],
  ['part of a longer number', '9131052-308T'],
  ['followed by more', '131052-308TA'],
  ['a telephone number in one', '0401234567'],
])('%s is none', (_what, text) => {
  expect(findIdentityCodes(text)).toEqual([]);
});

it('several in one text are all taken out', () => {
  expect(withoutIdentityCodes('131052-308T ja 131052-308T', '[x]')).toEqual({ text: '[x] ja [x]', removed: 2 });
});
