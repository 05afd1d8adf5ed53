import { formatDateTime } from '../../language/format.ts';
import { Outcome, type Outcomes, type ReportFigures, totalOf } from '../figures.ts';
import type { Section } from '../section.ts';
import { countInWords, outcomeNames } from '../words.ts';

/** What was sent in the month, with what became of it. */
export function bulletinSection(bulletins: ReportFigures['bulletins']): Section {
  const definition = 'Mukana ovat tiedotteet, jotka lähetettiin kuukauden aikana.';
  if (bulletins.length === 0) {
    return { heading: 'Tiedotteet', paragraphs: [definition, 'Tiedotteita ei lähetetty.'], tables: [] };
  }
  return {
    heading: 'Tiedotteet',
    paragraphs: [definition],
    tables: [
      {
        caption: 'Lähetetyt tiedotteet',
        columns: ['Tiedote', 'Toimituksia', 'Lähetetty'],
        rows: bulletins.map(({ title, sealedAt, outcomes }) => ({
          label: title,
          detail: [formatDateTime(sealedAt, 'fi'), ...othersThanSent(outcomes)].join('. '),
          cells: [countInWords(totalOf(outcomes)), countInWords(outcomes.sent)],
        })),
      },
    ],
  };
}

function othersThanSent(outcomes: Outcomes): string[] {
  return Outcome.options
    .filter((outcome) => outcome !== 'sent' && outcomes[outcome] > 0)
    .map((outcome) => `${outcomeNames[outcome]}: ${countInWords(outcomes[outcome])}`);
}
