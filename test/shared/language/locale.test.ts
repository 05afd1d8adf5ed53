import { expect, it } from 'vitest';
import { localeOf, staffLocaleOf } from '../../../shared/language/locale.ts';

it('keeps to Finnish unless one of our languages is asked for', () => {
  expect(['sv', 'en', 'fi', 'de', '', undefined, ['sv'], '__proto__'].map(localeOf)).toEqual([
    'sv',
    'en',
    ...Array(6).fill('fi'),
  ]);
});

it('shows the staff pages in Finnish to a reader of Swedish', () => {
  expect(['sv', 'en', undefined].map(staffLocaleOf)).toEqual(['fi', 'en', 'fi']);
});
