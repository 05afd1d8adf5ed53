import { finnishCsv } from '../finnish-csv.ts';
import { formatDateTime } from '../language/format.ts';
import { kindNames } from '../partner/words.ts';
import { region } from '../region.ts';
import { Outcome, type Outcomes, type ReportFigures, type ShieldedCount, type Spread, totalOf } from './figures.ts';
import { aboutNames, channelNames, outcomeNames, statusNames, topicName } from './words.ts';

/** What one line says beside its month and status: in which part, of what, which figure, its value and its unit. */
type Line = readonly [part: string, name: string, figure: string, value: number | string, unit: string];

const header = ['Kuukausi', 'Tila', 'Osa', 'Nimi', 'Tieto', 'Arvo', 'Yksikkö'];

/**
 * The figures as Excel takes them on a Finnish computer. One value a line, so that new figures add lines and never move a
 * column.
 */
export function reportCsv(figures: ReportFigures): string {
  const lines = linesOf(figures).map((line) => [figures.month, statusNames[figures.status], ...line]);
  return finnishCsv([header, ...lines]);
}

function linesOf({ partners, bulletins, deliveries, times, feedback }: ReportFigures): Line[] {
  return [
    ...standings('Kumppanit', 'Kaikki', partners.all),
    ...partners.byKind.flatMap((each) => standings('Kumppanit lajeittain', kindNames[each.kind].fi, each)),
    ...partners.byMunicipality.flatMap((each) =>
      standings('Kumppanit kunnittain', region.municipalities[each.municipality].fi, each),
    ),
    ...bulletins.flatMap(({ id, title, sealedAt, outcomes }): Line[] => [
      ['Tiedotteet', title, 'Tunniste', id, ''],
      ['Tiedotteet', title, 'Lähetyshetki', formatDateTime(sealedAt, 'fi'), ''],
      ...outcomeLines('Tiedotteet', title, outcomes),
    ]),
    ...outcomeLines('Toimitukset', channelNames.all, deliveries.all),
    ...outcomeLines('Toimitukset', channelNames.email, deliveries.email),
    ...outcomeLines('Toimitukset', channelNames.webhook, deliveries.webhook),
    ...spreadLines(channelNames.all, times.all),
    ...spreadLines(channelNames.email, times.email),
    ...spreadLines(channelNames.webhook, times.webhook),
    shieldedLine('Palaute', 'Kaikki', feedback.total),
    ...(feedback.byAbout ?? []).map(({ about, count }) =>
      shieldedLine('Mitä palaute koskee', aboutNames[about], count),
    ),
    ...(feedback.byTopic ?? []).map(({ topic, count }) => shieldedLine('Palaute aiheittain', topicName(topic), count)),
  ];
}

function standings(part: string, name: string, { active, waiting }: { active: number; waiting: number }): Line[] {
  return [
    [part, name, 'Mukana', active, 'kpl'],
    [part, name, 'Odottaa', waiting, 'kpl'],
  ];
}

function outcomeLines(part: string, name: string, outcomes: Outcomes): Line[] {
  const total = totalOf(outcomes);
  return [
    [part, name, 'Toimituksia', total, 'kpl'],
    ...Outcome.options.map((outcome): Line => [part, name, outcomeNames[outcome], outcomes[outcome], 'kpl']),
    ...(total === 0 ? [] : [[part, name, 'Lähetetyn osuus', rounded((100 * outcomes.sent) / total), '%'] as const]),
  ];
}

function spreadLines(name: string, { count, medianSeconds, p95Seconds }: Spread): Line[] {
  const part = 'Toimitusaika';
  const line = (figure: string, seconds: number | undefined): Line[] =>
    seconds === undefined ? [] : [[part, name, figure, rounded(seconds / 60), 'min']];
  return [[part, name, 'Lähetetty', count, 'kpl'], ...line('Mediaani', medianSeconds), ...line('95 %', p95Seconds)];
}

const shieldedLine = (part: string, name: string, count: ShieldedCount): Line => [
  part,
  name,
  'Palautteita',
  count === 'hidden' ? 'ei näytetä' : count,
  'kpl',
];

/** At most two decimals. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
