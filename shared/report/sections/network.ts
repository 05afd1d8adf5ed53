import { catalogue } from '../../language/catalogue.ts';
import { formatDate, formatNumber } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import { region } from '../../region.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph } from '../document/block.ts';
import { breakdownTable, figureTable } from './figure-table.ts';

/** Who takes part, and how much of the region they cover. */
export function networkSection(content: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  const residents = Object.values(region.population.residents).reduce((sum, each) => sum + each, 0);
  return [
    heading(say.title, (content.pilot?.goals ?? []).length === 0 ? { newPage: true } : {}),
    ...figureTable(
      content,
      [
        'network.active',
        'network.joined',
        'network.invited',
        'network.byInvitation',
        'network.left',
        'network.waiting',
        'network.dormant',
        'coverage.one',
        'coverage.two',
        'coverage.residents',
        'training.done',
        'training.due',
        'training.share',
      ],
      say.caption,
      locale,
    ),
    paragraph(
      say.population(
        formatNumber(residents, locale),
        formatDate(region.population.date, locale),
        region.population.source[locale],
      ),
    ),
    ...breakdownTable(content, 'network.active', 'kind', locale, { onlyKnown: true }),
  ];
}

const words = catalogue({
  fi: {
    title: 'Verkosto',
    caption: 'Yhteisöt, kattavuus ja koulutus',
    population: (people: string, date: string, source: string) =>
      `Alueella asui ${people} ihmistä ${date} (${source}). Kuntakohtaiset luvut ovat taulukossa ”Missä kuultiin ja missä ei”.`,
  },
  sv: {
    title: 'Nätverket',
    caption: 'Gemenskaper, täckning och utbildning',
    population: (people, date, source) =>
      `I området bodde ${people} personer ${date} (${source}). Tal för varje kommun finns i tabellen ”Var det hördes och inte hördes”.`,
  },
  en: {
    title: 'The network',
    caption: 'Communities, coverage and training',
    population: (people, date, source) =>
      `${people} people lived in the region on ${date} (${source}). The table “Where something was heard” tells of each municipality.`,
  },
});
