import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VersionChannel } from '../../../shared/channel/channel.ts';
import { postFor, roomOn } from '../../../shared/channel/derive.ts';
import { lengthOn, longest } from '../../../shared/channel/length.ts';

const tail = { link: 'https://kumppanit.example.fi/l/K7M4PQR-3R8T', code: 'K7M-4PQR' };
const short = { title: 'Rokotuspäivä Porissa', body: 'Tule ilman **ajanvarausta**.', locale: 'fi' } as const;
const long = {
  title: 'Päivystys muuttaa',
  body: 'Päivystys toimii 1.12. alkaen uudessa paikassa. Ovet avataan kello 8. '.repeat(60),
  locale: 'fi',
} as const;

it('a short text is whole, with the link and the code under it', () => {
  expect(postFor('facebook', short, tail)).toBe(
    'Rokotuspäivä Porissa\n\nTule ilman ajanvarausta.\n\nAlkuperäinen tiedote: https://kumppanit.example.fi/l/K7M4PQR-3R8T\nTarkistuskoodi: K7M-4PQR',
  );
  expect(postFor('x', short, tail)).toBe(
    'Rokotuspäivä Porissa\n\nTule ilman ajanvarausta.\n\nhttps://kumppanit.example.fi/l/K7M4PQR-3R8T',
  );
});

it('a long text is cut between sentences', () => {
  const post = postFor('x', long, tail);
  expect(lengthOn('x', post)).toBeLessThanOrEqual(280);
  expect(post).toMatch(/^Päivystys muuttaa\n\nPäivystys toimii [\s\S]*\.\n\nhttps:/);
});

it('a sentence that does not fit is cut between words, which is seen', () => {
  const sentence = { title: 'Otsikko', body: 'sana '.repeat(100), locale: 'fi' } as const;
  expect(postFor('x', sentence, tail)).toMatch(/sana…\n\nhttps:/);
});

it('what staff wrote for a channel is used there only', () => {
  const text = { ...short, channels: { x: 'Rokotuksia tänään 💉' } };
  expect(postFor('x', text, tail)).toBe(`Rokotuksia tänään 💉\n\n${tail.link}`);
  expect(postFor('whatsapp', text, tail)).toContain('Tule ilman ajanvarausta.');
});

describe.each(VersionChannel.options)('on %s', (channel) => {
  it('whatever staff write, a post fits, and so does a text as long as they may write', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
        fc.string({ minLength: 1, maxLength: 3000, unit: 'grapheme' }),
        (title, body) => {
          const post = postFor(channel, { title, body, locale: 'fi' }, tail);
          expect(lengthOn(channel, post)).toBeLessThanOrEqual(longest[channel]);
          expect(post).toContain(tail.link);
        },
      ),
      { numRuns: 50 },
    );
    const own = 'a'.repeat(roomOn(channel));
    const text = { ...short, channels: { [channel]: own } };
    for (const locale of ['fi', 'sv', 'en'] as const) {
      expect(lengthOn(channel, postFor(channel, { ...text, locale }, tail))).toBeLessThanOrEqual(longest[channel]);
    }
  });
});
