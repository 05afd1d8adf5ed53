import { catalogue } from '../language/catalogue.ts';
import { formatDate } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { Behind, Deed } from './deed.ts';

/** What an entry is called, and its parts, wherever it is read. */
export const deedWords = catalogue({
  fi: {
    title: 'Te sanoitte, me teimme',
    said: 'Te sanoitte',
    decision: 'Me päätimme',
    change: 'Näin muuttui',
    decidedOn: 'Päätetty',
    decided: (by: string, date: string) => `Päätös: ${by}, ${date}.`,
    relayed: (count: number, communities: number) =>
      `${count === 1 ? 'yksi kysymys' : `${count} kysymystä`} ${communities === 1 ? 'yhdestä yhteisöstä' : `${communities} yhteisöstä`}`,
    residents: (count: number) => `${count} palautetta asukkailta`,
    fewResidents: 'alle 5 palautetta asukkailta',
    behind: (who: string) => `Taustalla: ${who}.`,
    and: 'ja',
  },
  sv: {
    title: 'Ni sade, vi gjorde',
    said: 'Ni sade',
    decision: 'Vi beslutade',
    change: 'Det här ändrades',
    decidedOn: 'Beslutat',
    decided: (by, date) => `Beslut: ${by}, ${date}.`,
    relayed: (count, communities) =>
      `${count === 1 ? 'en fråga' : `${count} frågor`} från ${communities === 1 ? 'en gemenskap' : `${communities} gemenskaper`}`,
    residents: (count) => `${count} kommentarer från invånare`,
    fewResidents: 'färre än 5 kommentarer från invånare',
    behind: (who) => `Bakom detta: ${who}.`,
    and: 'och',
  },
  en: {
    title: 'You said, we did',
    said: 'You said',
    decision: 'We decided',
    change: 'What changed',
    decidedOn: 'Decided',
    decided: (by, date) => `Decision: ${by}, ${date}.`,
    relayed: (count, communities) =>
      `${count === 1 ? 'one question' : `${count} questions`} from ${communities === 1 ? 'one community' : `${communities} communities`}`,
    residents: (count) => `${count} pieces of feedback from residents`,
    fewResidents: 'fewer than 5 pieces of feedback from residents',
    behind: (who) => `Behind this: ${who}.`,
    and: 'and',
  },
});

/** How many stand behind an entry, in a sentence; nothing if nobody does. */
export function behindInWords({ relayed, communities, residents }: Behind, locale: Locale): string | undefined {
  const say = deedWords[locale];
  const parts = [
    ...(relayed === 0 ? [] : [say.relayed(relayed, communities)]),
    ...(residents === 0 ? [] : [residents === 'hidden' ? say.fewResidents : say.residents(residents)]),
  ];
  return parts.length === 0 ? undefined : say.behind(parts.join(` ${say.and} `));
}

/** Who decided, and when, in a sentence. `by` is as the entry's text has it. */
export const decidedInWords = (by: string, { decidedOn }: Pick<Deed, 'decidedOn'>, locale: Locale): string =>
  deedWords[locale].decided(by, formatDate(decidedOn, locale));
