import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { region } from '../../../shared/region.ts';
import type { Letter } from '../letter.tsx';

/** Lets the reader of the mailbox into the management pages, once. */
export function manageLinkLetter(locale: Locale, url: string): Letter {
  const say = words[locale];
  return {
    locale,
    subject: say.subject,
    heading: say.heading,
    parts: [
      { kind: 'paragraph', text: say.body },
      { kind: 'button', label: say.button, href: url },
      { kind: 'paragraph', text: say.expiry },
    ],
    footer: [{ kind: 'paragraph', text: say.footer(region.authority[locale]) }],
  };
}

const words = catalogue({
  fi: {
    subject: 'Linkki tilauksesi hallintaan',
    heading: 'Hallitse yhteisösi tilausta',
    body: 'Pyysit linkkiä sivulle, jolla voit muuttaa yhteisösi tietoja ja sitä, milloin tiedotteet tulevat.',
    button: 'Avaa hallinta',
    expiry:
      'Linkki toimii 15 minuuttia ja vain kerran. Älä lähetä sitä muille: sillä pääsee muuttamaan yhteisösi tietoja. ' +
      'Jos et pyytänyt linkkiä itse, sinun ei tarvitse tehdä mitään.',
    footer: (authority: string) => `Lähettäjä: ${authority}, Kumppaniverkosto.`,
  },
  sv: {
    subject: 'Länk för att hantera din beställning',
    heading: 'Hantera din gemenskaps beställning',
    body: 'Du bad om en länk till sidan där du kan ändra uppgifterna om din gemenskap och när meddelandena kommer.',
    button: 'Öppna sidan',
    expiry:
      'Länken fungerar i 15 minuter och bara en gång. Skicka den inte vidare: med den kan man ändra din gemenskaps uppgifter. ' +
      'Om du inte själv har bett om länken behöver du inte göra något.',
    footer: (authority) => `Avsändare: ${authority}, Partnernätverket.`,
  },
  en: {
    subject: 'The link to manage your subscription',
    heading: 'Manage your community’s subscription',
    body: 'You asked for a link to the page where you can change your community’s details and when the bulletins come.',
    button: 'Open the page',
    expiry:
      'The link works for 15 minutes, and only once. Do not pass it on: it lets its holder change your community’s details. ' +
      'If you did not ask for it yourself, you need not do anything.',
    footer: (authority) => `Sent by ${authority}, the Partner Network.`,
  },
});
