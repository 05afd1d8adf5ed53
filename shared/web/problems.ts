import type * as z from 'zod';
import { catalogue } from '../language/catalogue.ts';
import { formatNumber } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';

/**
 * Says in the reader's language what is wrong with a field, for every problem that a schema did not word itself.
 * Give it as the `error` of a parse.
 */
export function inWords(locale: Locale): z.core.$ZodErrorMap {
  const say = words[locale];
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined ? say.missing : say.invalid;
      case 'too_small':
        return issue.origin === 'array' ? say.tooFew(Number(issue.minimum)) : say.missing;
      case 'too_big':
        return issue.origin === 'array'
          ? say.tooMany(Number(issue.maximum))
          : say.tooLong(formatNumber(Number(issue.maximum), locale));
      case 'invalid_value':
        return issue.values.length === 1 ? say.tick : say.choose;
      case 'invalid_format':
        return formatIn(say, issue.format);
      default:
        return say.invalid;
    }
  };
}

function formatIn(say: (typeof words)['fi'], format: string): string {
  switch (format) {
    case 'email':
      return say.email;
    case 'date':
      return say.date;
    case 'url':
      return say.url;
    default:
      return say.invalid;
  }
}

const words = catalogue({
  fi: {
    missing: 'Täytä tämä kohta.',
    choose: 'Valitse jokin vaihtoehdoista.',
    tick: 'Merkitse tämä kohta, jotta voit jatkaa.',
    tooLong: (max: string) => `Teksti on liian pitkä. Siinä saa olla enintään ${max} merkkiä.`,
    tooFew: (min: number) => `Anna vähintään ${min}.`,
    tooMany: (max: number) => `Anna enintään ${max}.`,
    email: 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.',
    date: 'Anna päivämäärä, joka on kalenterissa.',
    url: 'Kirjoita osoite kokonaan, esimerkiksi https://www.esimerkki.fi.',
    invalid: 'Tarkista tämä kohta.',
  },
  sv: {
    missing: 'Fyll i den här punkten.',
    choose: 'Välj något av alternativen.',
    tick: 'Kryssa för den här punkten för att fortsätta.',
    tooLong: (max) => `Texten är för lång. Den får ha högst ${max} tecken.`,
    tooFew: (min) => `Ange minst ${min}.`,
    tooMany: (max) => `Ange högst ${max}.`,
    email: 'Skriv e-postadressen i formen namn@exempel.fi.',
    date: 'Ange ett datum som finns i kalendern.',
    url: 'Skriv hela adressen, till exempel https://www.exempel.fi.',
    invalid: 'Kontrollera den här punkten.',
  },
  en: {
    missing: 'Fill in this field.',
    choose: 'Choose one of the options.',
    tick: 'Tick this box to continue.',
    tooLong: (max) => `The text is too long. It can have at most ${max} characters.`,
    tooFew: (min) => `Give at least ${min}.`,
    tooMany: (max) => `Give at most ${max}.`,
    email: 'Write the e-mail address in the form name@example.fi.',
    date: 'Give a date that is in the calendar.',
    url: 'Write the whole address, for example https://www.example.fi.',
    invalid: 'Check this field.',
  },
});
