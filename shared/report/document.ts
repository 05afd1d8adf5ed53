import { formatDateTime } from '../language/format.ts';
import { region } from '../region.ts';
import { type ReportFigures, totalOf } from './figures.ts';
import type { Row, Section } from './section.ts';
import { bulletinSection } from './sections/bulletins.ts';
import { deliverySection } from './sections/deliveries.ts';
import { feedbackSection } from './sections/feedback.ts';
import { partnerSection } from './sections/partners.ts';
import { timeSection } from './sections/times.ts';
import { countInWords, durationInWords, monthName, reportTitle, shareInWords } from './words.ts';

/** The report as it reads, whatever it is shown in: the mail's HTML and its text say the same. */
export type ReportDocument = {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
};

/** The report of a month, in Finnish. */
export function documentOf(figures: ReportFigures): ReportDocument {
  return {
    title: reportTitle(figures),
    lead: [
      `${region.authority.fi}, Kumppaniverkosto. Kuukausi: ${monthName(figures.month)}. Luvut on laskettu ${formatDateTime(figures.computedAt, 'fi')}. Kellonajat ovat Suomen aikaa.`,
      ...(figures.status === 'kesken'
        ? ['Kuukausi on kesken: luvut muuttuvat vielä, eikä tätä raporttia lähetetä aluevaltuustolle.']
        : []),
    ],
    sections: [
      summary(figures),
      partnerSection(figures.partners),
      bulletinSection(figures.bulletins),
      deliverySection(figures.deliveries),
      timeSection(figures.times),
      feedbackSection(figures.feedback),
      leftOut,
    ],
  };
}

function summary({ partners, bulletins, deliveries, times, feedback }: ReportFigures): Section {
  const total = totalOf(deliveries.all);
  const row = (label: string, value: string): Row => ({ label, cells: [value] });
  return {
    heading: 'Lyhyesti',
    paragraphs: [],
    tables: [
      {
        caption: 'Kuukauden tärkeimmät luvut',
        columns: ['Mitä', 'Luku'],
        rows: [
          row('Yhteisöjä mukana', countInWords(partners.all.active)),
          row('Lähetettyjä tiedotteita', countInWords(bulletins.length)),
          row('Toimituksia', countInWords(total)),
          row('Toimituksista lähetetty', shareInWords(deliveries.all.sent, total)),
          row('Puolet toimituksista viimeistään', durationInWords(times.all.medianSeconds)),
          row('Palautteita', feedback.total === 'hidden' ? 'alle 5' : countInWords(feedback.total)),
        ],
      },
    ],
  };
}

const leftOut: Section = {
  heading: 'Mitä raportissa ei ole',
  paragraphs: [
    'Se, mistä ei ole merkintää, on jätetty pois eikä arvioitu.',
    'Julkaisut yhteisöjen kanavissa ja niiden tavoittavuus: järjestelmä ei vielä kirjaa, mitkä yhteisöt julkaisivat tiedotteen.',
    'Sähköpostien avaaminen ja lukeminen: emme käytä seurantaa, joten sitä ei tiedetä.',
    'Harjoitustiedotteet: ne eivät ole mukana missään luvussa.',
    'Lähteneet yhteisöt: niiden tiedot poistetaan 28 päivän kuluttua lähtemisestä, joten myöhemmin laskettu raportti ei enää tunne niitä.',
  ],
  tables: [],
};
