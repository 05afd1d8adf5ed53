import { catalogue } from '../language/catalogue.ts';

/** What the guard says of a free text. */
export const guardWords = catalogue({
  fi: {
    removedCode: '[henkilötunnus poistettu]',
    codeWasRemoved:
      'Tekstissäsi oli henkilötunnus. Poistimme sen ennen tallennusta, joten sitä ei ole missään järjestelmässämme. Muu teksti on tallessa.',
    'identity-code': 'henkilötunnus, jossa on kirjoitusvirhe',
    iban: 'tilinumero',
    phone: 'puhelinnumero',
    email: 'sähköpostiosoite',
    and: ' ja ',
    found: (what: string) =>
      `Tekstissä näyttää olevan ${what}. Poista se, jos se ei ole tarpeen. Jos haluat lähettää tekstin näin, paina painiketta uudelleen.`,
    noticed: (what: string) => `Tekstissä näyttää olevan ${what}. Poista se, jos se ei ole tarpeen.`,
    noticedCode: 'Tekstissä näyttää olevan henkilötunnus. Poista se: emme tallenna henkilötunnuksia.',
  },
  sv: {
    removedCode: '[personbeteckning borttagen]',
    codeWasRemoved:
      'Din text innehöll en personbeteckning. Vi tog bort den innan något sparades, så den finns inte i något av våra system. Resten av texten är sparad.',
    'identity-code': 'en personbeteckning med ett skrivfel',
    iban: 'ett kontonummer',
    phone: 'ett telefonnummer',
    email: 'en e-postadress',
    and: ' och ',
    found: (what) =>
      `Texten ser ut att innehålla ${what}. Ta bort det om det inte behövs. Om du vill skicka texten så här, tryck på knappen igen.`,
    noticed: (what) => `Texten ser ut att innehålla ${what}. Ta bort det om det inte behövs.`,
    noticedCode: 'Texten ser ut att innehålla en personbeteckning. Ta bort den: vi sparar inga personbeteckningar.',
  },
  en: {
    removedCode: '[personal identity code removed]',
    codeWasRemoved:
      'Your text held a personal identity code. We removed it before anything was stored, so it is in none of our systems. The rest of your text is stored.',
    'identity-code': 'a personal identity code with a typing error',
    iban: 'an account number',
    phone: 'a telephone number',
    email: 'an e-mail address',
    and: ' and ',
    found: (what) =>
      `The text seems to hold ${what}. Remove it if it is not needed. If you want to send the text as it is, press the button again.`,
    noticed: (what) => `The text seems to hold ${what}. Remove it if it is not needed.`,
    noticedCode: 'The text seems to hold a personal identity code. Remove it: we store no identity codes.',
  },
});
