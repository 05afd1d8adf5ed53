import { expect, it } from 'vitest';
import { roomOn } from '../../../shared/channel/derive.ts';
import { answerText, repeatsClaim } from '../../../shared/question/truth-first.ts';

const claim = 'Euran terveysasema suljetaan vuodenvaihteessa';

it.each([
  ['Euran terveysasemaa ei suljeta', true],
  ['Ei pidä paikkaansa: terveysasema suljetaan vuodenvaihteessa', true],
  ['Euran terveysasema palvelee myös ensi vuonna', false],
  ['Terveysasema on auki arkisin', false],
])('%s repeats the claim: %s', (title, repeats) => {
  expect(repeatsClaim(title, claim, 'fi')).toBe(repeats);
});

it.each([
  ['sv', 'Euras hälsostation stängs inte', 'Hälsostationen i Eura ska stängas vid årsskiftet', true],
  ['sv', 'Hälsostationen i Eura betjänar också nästa år', 'Hälsostationen i Eura ska stängas vid årsskiftet', false],
  ['en', 'The Eura health centre is not closing', 'The Eura health centre closes at the turn of the year', true],
  ['en', 'The Eura health centre is open next year too', 'They will close it at the turn of the year', false],
] as const)('in another language too (%s): %s', (locale, title, said, repeats) => {
  expect(repeatsClaim(title, said, locale)).toBe(repeats);
});

it('a claim of one word is not held against a headline that must name it', () => {
  expect(repeatsClaim('Rokotus on turvallinen', 'Rokotus?', 'fi')).toBe(false);
});

it('the short length never outgrows its channel, and never says the claim', () => {
  const fact = 'Terveysasema palvelee arkisin kello kahdeksasta neljään. '.repeat(12);
  const { channels } = answerText({ title: 'Terveysasema palvelee', fact, claim, more: 'Soita 116117.' }, 'fi');
  expect(channels?.x?.length).toBeLessThanOrEqual(roomOn('x'));
  expect(channels?.x).toMatch(/^Terveysasema palvelee\n\n.*\.$/s);
  expect(JSON.stringify(channels)).not.toContain('suljetaan');
});

it('without a claim the answer is its two facts', () => {
  expect(answerText({ title: 'Otsikko', fact: 'Tosi.', more: 'Lisää.' }, 'fi').body).toBe('Tosi.\n\nLisää.');
});
