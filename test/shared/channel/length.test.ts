import { expect, it } from 'vitest';
import { versionOf } from '../../../shared/channel/channel.ts';
import { lengthOn, longest } from '../../../shared/channel/length.ts';

it.each([
  ['Finnish letters count one each', 'Työikäisten terveysasema – näin varaat äkkiä', 44],
  ['an emoji counts two', 'Tervetuloa 💉', 13],
  ['an emoji of several code points counts two', '👩‍👩‍👧‍👦', 2],
  ['a flag counts two', '🇫🇮', 2],
  ['a digit is no emoji', '2026', 4],
  ['a link counts 23, however long', `Lue: https://www.esimerkki.fi/${'a'.repeat(200)}`, 28],
  ['a short link counts 23 too', 'https://t.fi', 23],
  ['two links count 46 and the space', 'https://t.fi https://u.fi', 47],
  ['a decomposed ä is one ä', 'a\u0308', 1],
  ['a Chinese letter counts two', '好', 2],
])('on X %s', (_rule, text, length) => {
  expect(lengthOn('x', text)).toBe(length);
});

it('elsewhere a link and an emoji count as long as they are written', () => {
  expect(lengthOn('facebook', 'https://t.fi')).toBe(12);
  expect(lengthOn('instagram', '💉ä')).toBe(3);
});

it('the limits are those of the channels', () => {
  expect(longest).toMatchObject({ facebook: 63_206, instagram: 2_200, x: 280 });
});

it.each([
  ['facebook-group', 'facebook'],
  ['facebook-page', 'facebook'],
  ['tiktok', 'instagram'],
  ['newsletter', 'website'],
] as const)('an account of the kind %s takes the text for %s', (account, channel) => {
  expect(versionOf[account]).toBe(channel);
});
