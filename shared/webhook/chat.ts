import { catalogue } from '../language/catalogue.ts';
import { formatDate } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import type { BulletinEvent } from './event.ts';

/** What a chat shows around a bulletin, and when it is tried. */
const words = catalogue({
  fi: {
    exercise: 'HARJOITUS. Tämä on harjoitus: älä julkaise tätä.',
    'bulletin.updated': 'Korjaus aiempaan tiedotteeseen',
    'bulletin.cancelled': 'Aiempi tiedote perutaan',
    validUntil: (date: string) => `Voimassa ${date} asti.`,
    check: (url: string) => `Tarkista alkuperäinen: ${url}`,
    code: (code: string, authority: string) =>
      `Vahvistuskoodi on ${code}. Kirjoita se Kumppaniverkoston sivulle, niin ${authority} lähettää tiedotteensa tähän kanavaan. Jos et tiedä, mistä on kyse, älä anna koodia kenellekään.`,
    test: (authority: string) =>
      `Kokeiluviesti: tiedotteet tulevat tähän kanavaan. Lähettäjä: ${authority}, Kumppaniverkosto.`,
  },
  sv: {
    exercise: 'ÖVNING. Det här är en övning: publicera inte detta.',
    'bulletin.updated': 'Rättelse av ett tidigare meddelande',
    'bulletin.cancelled': 'Ett tidigare meddelande återtas',
    validUntil: (date) => `Gäller till och med ${date}.`,
    check: (url) => `Kontrollera originalet: ${url}`,
    code: (code, authority) =>
      `Bekräftelsekoden är ${code}. Skriv den på Partnernätverkets sida, så skickar ${authority} sina meddelanden till den här kanalen. Ge inte koden till någon om du inte vet vad det gäller.`,
    test: (authority) =>
      `Testmeddelande: meddelandena kommer till den här kanalen. Avsändare: ${authority}, Partnernätverket.`,
  },
  en: {
    exercise: 'EXERCISE. This is an exercise: do not post it.',
    'bulletin.updated': 'Correction of an earlier bulletin',
    'bulletin.cancelled': 'An earlier bulletin is taken back',
    validUntil: (date) => `Holds until ${date}.`,
    check: (url) => `Check the original: ${url}`,
    code: (code, authority) =>
      `The confirmation code is ${code}. Type it on the page of the Partner Network, and ${authority} sends its bulletins to this channel. If you do not know what this is about, give the code to nobody.`,
    test: (authority) => `Test message: bulletins come to this channel. Sent by ${authority}, the Partner Network.`,
  },
});

/** A bulletin as one text, for people to read in a chat. */
export function chatBulletin({ type, data }: BulletinEvent, locale: Locale): string {
  const say = words[locale];
  return [
    ...(data.status === 'exercise' ? [say.exercise] : []),
    ...(type === 'bulletin.published' ? [] : [say[type]]),
    data.title,
    data.text.default,
    ...(data.link === undefined ? [] : [data.link]),
    `${say.validUntil(formatDate(data.validUntil, locale))} ${say.check(data.verifyUrl)}`,
  ].join('\n\n');
}

/** The message with the code that proves a chat. */
export const chatCode = (code: string, locale: Locale): string => words[locale].code(code, region.authority[locale]);

/** The message of a test. */
export const chatTest = (locale: Locale): string => words[locale].test(region.authority[locale]);

/**
 * The body that chats take: `{"text": …}`, as Slack's incoming webhooks began it. `&`, `<` and `>` are written as entities, so
 * that no text becomes a link or calls people by `<!channel>`; nor does a bare `@channel` call anybody.
 */
export function chatBody(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return JSON.stringify({ text: escaped.replace(/@(?=(channel|here|everyone|all)\b)/gi, '@\u200b') });
}
