import { Outcome, type ReportFigures, totalOf } from '../figures.ts';
import type { Section } from '../section.ts';
import { channelNames, countInWords, outcomeNames, shareInWords } from '../words.ts';

/** What the deliveries came to, in all and by channel. */
export function deliverySection({ all, email, webhook }: ReportFigures['deliveries']): Section {
  const total = totalOf(all);
  return {
    heading: 'Toimitukset',
    paragraphs: [
      'Toimitus on yksi tiedote yhteen toimitusosoitteeseen, joka on sähköpostiosoite tai yhteisön oman ohjelman osoite (webhook). Lähetetty tarkoittaa, että vastaanottajan palvelu otti tiedotteen vastaan. Luvut kertovat tilanteen laskentahetkellä.',
    ],
    tables: [
      {
        caption: 'Toimitukset tuloksittain',
        columns: ['Tulos', 'Määrä', 'Osuus'],
        rows: [
          ...Outcome.options.map((outcome) => ({
            label: outcomeNames[outcome],
            cells: [countInWords(all[outcome]), shareInWords(all[outcome], total)],
            bar: total === 0 ? 0 : all[outcome] / total,
          })),
          { label: 'Yhteensä', cells: [countInWords(total), shareInWords(total, total)] },
        ],
      },
      {
        caption: 'Toimitukset kanavittain',
        columns: ['Tulos', channelNames.email, channelNames.webhook],
        rows: [
          ...Outcome.options.map((outcome) => ({
            label: outcomeNames[outcome],
            cells: [countInWords(email[outcome]), countInWords(webhook[outcome])],
          })),
          { label: 'Yhteensä', cells: [countInWords(totalOf(email)), countInWords(totalOf(webhook))] },
        ],
      },
    ],
  };
}
