import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRobot } from '../../../shared/visit/robot.ts';
import { markOf, readShortLink, shortPath } from '../../../shared/visit/short-link.ts';
import { exampleKeys, id } from '../../support/examples.ts';

const key = exampleKeys.links;
const link = { code: 'K7M4PQR', mark: markOf(id('prt', 'a'), id('acc', 'a')) };

it('is read back as it was made, in any case', () => {
  const path = shortPath(link, key);
  expect(path).toMatch(/^\/l\/K7M4PQR-[2-9A-Z]{8}$/);
  expect(readShortLink(path.slice(3), key)).toEqual(link);
  expect(readShortLink(path.slice(3).toLowerCase(), key)).toEqual(link);
  expect(shortPath(link, key)).toBe(path);
});

it('a made-up or broken one still leads to its bulletin, but to no account', () => {
  const text = shortPath(link, key).slice(3);
  expect(readShortLink(text.slice(0, -1), key)).toEqual({ code: 'K7M4PQR' });
  expect(readShortLink('K7M4PQR', key)).toEqual({ code: 'K7M4PQR' });
  expect(readShortLink(`H${text.slice(1)}`, key)).toEqual({ code: 'H7M4PQR' });
  expect(readShortLink('rikki', key)).toBeUndefined();
});

it('whatever stands there, nothing breaks', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readShortLink(text, key)));
});

it.each([
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'WhatsApp/2.23.20.0 A',
  'Twitterbot/1.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'TelegramBot (like TwitterBot)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  undefined,
])('%s is no visitor', (userAgent) => {
  expect(isRobot({ userAgent, purpose: undefined })).toBe(true);
});

it.each([
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/470.0]',
  'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
])('%s is one, unless the browser only reads ahead', (userAgent) => {
  expect(isRobot({ userAgent, purpose: undefined })).toBe(false);
  expect(isRobot({ userAgent, purpose: 'prefetch' })).toBe(true);
});
