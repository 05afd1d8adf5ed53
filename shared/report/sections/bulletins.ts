import { catalogue } from '../../language/catalogue.ts';
import { formatDateTime, formatNumber } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import { barChart } from '../chart/bars.ts';
import type { ListedBulletin, ReportContent } from '../content.ts';
import { type Block, heading, paragraph, type Row, table } from '../document/block.ts';
import { keyName } from '../key-names.ts';
import { Outcome } from '../outcome.ts';
import { inWords, percent } from '../words.ts';
import { figureTable } from './figure-table.ts';

/** More bulletins than this are not listed one by one: the table file has them all. */
const listed = 10;

/** What was sent, whether it arrived, and how long that took. */
export function bulletinSection(content: ReportContent, locale: Locale): Block[] {
  const { bulletins } = content;
  const say = words[locale];
  return [
    heading(say.title),
    ...figureTable(
      content,
      [
        'bulletins.sent',
        'deliveries.all',
        'deliveries.sent',
        'deliveries.share',
        'time.delivered.median',
        'time.delivered.p95',
      ],
      say.caption,
      locale,
    ),
    ...(bulletins.length === 0
      ? [paragraph(say.none)]
      : [
          outcomeChart(content, locale),
          ...outcomeTable(content, locale),
          ...table({
            caption: say.list,
            columns: [say.bulletin, say.arrived, say.posted],
            rows: bulletins.slice(-listed).map((each) => row(each, locale)),
          }),
          ...(bulletins.length > listed ? [paragraph(say.more(bulletins.length - listed))] : []),
        ]),
  ];
}

function row(
  { title, sealedAt, deliveries, sent, asked, posted, firstPost, half }: ListedBulletin,
  locale: Locale,
): Row {
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  return {
    label: title,
    detail: [
      formatDateTime(sealedAt, locale),
      ...(firstPost === undefined ? [] : [say.first(inWords(firstPost, 'seconds', locale))]),
      ...(half === undefined ? [] : [say.half(inWords(half, 'seconds', locale))]),
    ].join(', '),
    cells: [say.of(number(sent), number(deliveries)), say.of(number(posted), number(asked))],
  };
}

function outcomes({ figures }: ReportContent) {
  const counts = figures['deliveries.all']?.by?.['outcome'] ?? {};
  const numbers = Outcome.options.map((outcome) => ({ outcome, count: Number(counts[outcome] ?? 0) }));
  return { numbers, total: numbers.reduce((sum, { count }) => sum + count, 0) };
}

function outcomeTable(content: ReportContent, locale: Locale): Block[] {
  const { numbers, total } = outcomes(content);
  const rows = numbers.map(({ outcome, count }) => ({
    label: keyName('outcome', outcome, locale),
    cells: [formatNumber(count, locale), total === 0 ? '–' : percent(count / total, locale)],
  }));
  const say = words[locale];
  return table({ caption: say.outcomes, columns: [say.outcome, say.count, say.share], rows });
}

function outcomeChart(content: ReportContent, locale: Locale): Block {
  const { numbers, total } = outcomes(content);
  const bars = numbers.map(({ outcome, count }) => ({
    label: keyName('outcome', outcome, locale),
    part: total === 0 ? 0 : count / total,
    value: formatNumber(count, locale),
    bad: outcome !== 'sent' && outcome !== 'skipped' && outcome !== 'in-digest',
  }));
  const told = bars.map(({ label, value }) => `${label} ${value}`).join(', ');
  return { kind: 'chart', chart: barChart(bars), alt: words[locale].chart(told) };
}

const words = catalogue({
  fi: {
    title: 'Tiedotteet ja toimitukset',
    caption: 'Mitä lähetettiin ja miten se meni perille',
    none: 'Kuukauden aikana ei lähetetty tiedotteita.',
    outcomes: 'Toimitukset tuloksittain',
    outcome: 'Tulos',
    count: 'Määrä',
    share: 'Osuus',
    chart: (told: string) => `Kuva: toimitukset tuloksittain. ${told}.`,
    list: 'Kuukauden tiedotteet',
    bulletin: 'Tiedote',
    arrived: 'Perillä',
    posted: 'Julkaistu',
    of: (part: string, whole: string) => `${part} / ${whole}`,
    first: (time: string) => `ensimmäinen julkaisu ${time}`,
    half: (time: string) => `puolet yhteisöistä ${time}`,
    more: (count: number) => `Vanhempia tiedotteita on ${count}; ne ovat taulukkotiedostossa.`,
  },
  sv: {
    title: 'Meddelanden och leveranser',
    caption: 'Vad som skickades och hur det kom fram',
    none: 'Inga meddelanden skickades under månaden.',
    outcomes: 'Leveranser efter resultat',
    outcome: 'Resultat',
    count: 'Antal',
    share: 'Andel',
    chart: (told) => `Bild: leveranser efter resultat. ${told}.`,
    list: 'Månadens meddelanden',
    bulletin: 'Meddelande',
    arrived: 'Framme',
    posted: 'Publicerat',
    of: (part, whole) => `${part} / ${whole}`,
    first: (time) => `första publicering ${time}`,
    half: (time) => `hälften av gemenskaperna ${time}`,
    more: (count) => `Det finns ${count} äldre meddelanden; de finns i tabellfilen.`,
  },
  en: {
    title: 'Bulletins and deliveries',
    caption: 'What was sent, and how it arrived',
    none: 'No bulletins were sent in the month.',
    outcomes: 'Deliveries by outcome',
    outcome: 'Outcome',
    count: 'Count',
    share: 'Share',
    chart: (told) => `Picture: deliveries by outcome. ${told}.`,
    list: 'The bulletins of the month',
    bulletin: 'Bulletin',
    arrived: 'Arrived',
    posted: 'Posted',
    of: (part, whole) => `${part} / ${whole}`,
    first: (time) => `first post ${time}`,
    half: (time) => `half of the communities ${time}`,
    more: (count) => `${count} older bulletins are in the table file.`,
  },
});
