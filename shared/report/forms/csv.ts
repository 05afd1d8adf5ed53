import { finnishCsv } from '../../finnish-csv.ts';
import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ListedBulletin, ReportContent } from '../content.ts';
import type { Unit } from '../definition.ts';
import { definitionOf } from '../definitions.ts';
import { eachValue, type Value } from '../figures.ts';
import { dimensionName, keyName } from '../key-names.ts';

/**
 * Every figure as Excel takes it on a Finnish computer. One value a line, so that new figures add lines and never move a
 * column; a figure's id does not change with the language.
 */
export function reportCsv({ month, status, version, figures, bulletins }: ReportContent, locale: Locale): string {
  const say = words[locale];
  const head = [month, status === 'kesken' ? say.unfinished : say.final, version];
  const lines = [
    ...eachValue(figures).map(({ id, dimension, key, value }) => [
      ...head,
      id,
      definitionOf(id).name[locale],
      dimensionName(dimension, locale),
      dimension === '' ? '' : keyName(dimension, key, locale),
      key,
      shown(value, locale),
      units[locale][definitionOf(id).unit],
    ]),
    ...bulletins.flatMap((each) => bulletinLines(each, locale).map((line) => [...head, ...line])),
  ];
  const header = [say.month, say.state, say.version, 'ID', say.figure, say.by, say.name, say.key, say.value, say.unit];
  return finnishCsv([header, ...lines]);
}

function bulletinLines(bulletin: ListedBulletin, locale: Locale): (string | number)[][] {
  const say = words[locale];
  const counts = ['deliveries', 'sent', 'asked', 'posted'] as const;
  const times = ['firstPost', 'half', 'most'] as const;
  const line = (id: string, value: number, unit: Unit) => [
    `bulletin.${id}`,
    say.bulletin,
    say.bulletin,
    bulletin.title,
    bulletin.id,
    shown(value, locale),
    units[locale][unit],
  ];
  return [
    ...counts.map((id) => line(id, bulletin[id], 'count')),
    ...times.flatMap((id) => (bulletin[id] === undefined ? [] : [line(id, bulletin[id], 'seconds')])),
  ];
}

/** A share as a number between 0 and 1, with at most four decimals. */
const shown = (value: Value, locale: Locale): number | string =>
  value === 'hidden' ? words[locale].hidden : Math.round(value * 10_000) / 10_000;

const units = catalogue({
  fi: { count: 'kpl', people: 'henkilöä', share: 'osuus 0–1', seconds: 's', hours: 't', euros: '€' } satisfies Record<
    Unit,
    string
  >,
  sv: { count: 'st', people: 'personer', share: 'andel 0–1', seconds: 's', hours: 'h', euros: '€' },
  en: { count: 'pcs', people: 'people', share: 'share 0–1', seconds: 's', hours: 'h', euros: '€' },
});

const words = catalogue({
  fi: {
    month: 'Kuukausi',
    state: 'Tila',
    version: 'Versio',
    figure: 'Luku',
    by: 'Erittely',
    name: 'Nimi',
    key: 'Tunniste',
    value: 'Arvo',
    unit: 'Yksikkö',
    final: 'valmis',
    unfinished: 'kesken',
    hidden: 'ei näytetä',
    bulletin: 'Tiedote',
  },
  sv: {
    month: 'Månad',
    state: 'Läge',
    version: 'Version',
    figure: 'Tal',
    by: 'Uppdelning',
    name: 'Namn',
    key: 'Kod',
    value: 'Värde',
    unit: 'Enhet',
    final: 'färdig',
    unfinished: 'ofärdig',
    hidden: 'visas inte',
    bulletin: 'Meddelande',
  },
  en: {
    month: 'Month',
    state: 'State',
    version: 'Version',
    figure: 'Figure',
    by: 'By',
    name: 'Name',
    key: 'Key',
    value: 'Value',
    unit: 'Unit',
    final: 'final',
    unfinished: 'unfinished',
    hidden: 'not shown',
    bulletin: 'Bulletin',
  },
});
