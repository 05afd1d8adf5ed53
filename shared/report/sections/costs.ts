import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph } from '../document/block.ts';
import { figureTable } from './figure-table.ts';

/** What the month took. */
export function costSection(content: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  if (content.figures['cost.euros']?.all === undefined) return [heading(say.title), paragraph(say.none)];
  return [
    heading(say.title),
    ...figureTable(content, ['cost.hours', 'cost.euros', 'cost.perDelivery', 'cost.perPosting'], say.caption, locale),
  ];
}

const words = catalogue({
  fi: {
    title: 'Työ ja kustannukset',
    caption: 'Mitä kuukausi maksoi',
    none: 'Kuukauden tunteja ja kustannuksia ei ole kirjattu, joten hintaa ei voi laskea.',
  },
  sv: {
    title: 'Arbete och kostnader',
    caption: 'Vad månaden kostade',
    none: 'Månadens timmar och kostnader har inte antecknats, så priset kan inte räknas ut.',
  },
  en: {
    title: 'Work and cost',
    caption: 'What the month cost',
    none: 'Hours and cost of the month are not on record, so no price can be computed.',
  },
});
