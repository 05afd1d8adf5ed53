import type { ReportFigures, Spread } from '../figures.ts';
import type { Row, Section } from '../section.ts';
import { channelNames, countInWords, durationInWords } from '../words.ts';

/** How long deliveries took. */
export function timeSection(times: ReportFigures['times']): Section {
  const row = (channel: 'all' | 'email' | 'webhook', { count, medianSeconds, p95Seconds }: Spread): Row => ({
    label: channelNames[channel],
    cells: [countInWords(count), durationInWords(medianSeconds), durationInWords(p95Seconds)],
  });
  return {
    heading: 'Aika lähettämisestä toimitukseen',
    paragraphs: [
      'Aika alkaa, kun viestintä lähettää tiedotteen, ja päättyy, kun toimitus on lähetetty. Puolet toimituksista valmistui viimeistään mediaanin ajassa ja 95 prosenttia viimeistään 95 %:n ajassa. Mukana ovat vain lähetetyt toimitukset; ajat on pyöristetty ylös täysiin sekunteihin.',
    ],
    tables: [
      {
        caption: 'Toimitusaika kanavittain',
        columns: ['Kanava', 'Lähetetty', 'Mediaani', '95 %'],
        rows: [row('all', times.all), row('email', times.email), row('webhook', times.webhook)],
      },
    ],
  };
}
