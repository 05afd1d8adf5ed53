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
  expect(repeatsClaim(title, claim)).toBe(repeats);
});

it('a claim of one word is not held against a headline that must name it', () => {
  expect(repeatsClaim('Rokotus on turvallinen', 'Rokotus?')).toBe(false);
});

it('the short length never outgrows its channel, and never says the claim', () => {
  const fact = 'Terveysasema palvelee arkisin kello kahdeksasta neljään. '.repeat(12);
  const { channels } = answerText('Terveysasema palvelee', { fact, claim, more: 'Soita 116117.' });
  expect(channels?.x?.length).toBeLessThanOrEqual(roomOn('x'));
  expect(channels?.x).toMatch(/^Terveysasema palvelee\n\n.*\.$/s);
  expect(JSON.stringify(channels)).not.toContain('suljetaan');
});

it('without a claim the answer is its two facts', () => {
  expect(answerText('Otsikko', { fact: 'Tosi.', more: 'Lisää.' }).body).toBe('Tosi.\n\nLisää.');
});
