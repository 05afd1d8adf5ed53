import type { ReportFigures, ShieldedCount } from '../figures.ts';
import type { Row, Section } from '../section.ts';
import { aboutNames, countInWords, shieldedInWords, topicName } from '../words.ts';

/** What residents told, by what it is about and by topic; small counts are hidden in the figures already. */
export function feedbackSection({ total, byAbout, byTopic }: ReportFigures['feedback']): Section {
  const row = (label: string, count: ShieldedCount): Row => ({ label, cells: [shieldedInWords(count)] });
  return {
    heading: 'Asukkaiden palaute',
    paragraphs: [
      total === 'hidden' ? 'Palautteita tuli alle 5.' : `Palautteita tuli ${countInWords(total)}.`,
      'Jotta ketään ei voi tunnistaa, lukuja 1–4 ei näytetä. Tarvittaessa myös pienin muu luku jätetään näyttämättä, jotta pieniä lukuja ei voi laskea muista.',
      ...(byAbout === undefined || byTopic === undefined
        ? ['Erittely, josta jäisi näkyviin vain nollia, on jätetty pois.']
        : []),
    ],
    tables: [
      ...(byAbout === undefined
        ? []
        : [
            {
              caption: 'Mitä palaute koskee',
              columns: ['Palaute koskee', 'Määrä'] as const,
              rows: byAbout.map(({ about, count }) => row(aboutNames[about], count)),
            },
          ]),
      ...(byTopic === undefined
        ? []
        : [
            {
              caption: 'Palaute aiheittain',
              columns: ['Aihe', 'Määrä'] as const,
              rows: byTopic.map(({ topic, count }) => row(topicName(topic), count)),
            },
          ]),
    ],
  };
}
