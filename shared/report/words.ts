import { catalogue } from '../language/catalogue.ts';
import { formatNumber } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { Unit } from './definition.ts';
import { definitionOf, type FigureId } from './definitions.ts';
import type { Value } from './figures.ts';

export const figureName = (id: FigureId, locale: Locale): string => definitionOf(id).name[locale];

/** A figure's value as its reader writes it; a dash where there is none. */
export function inWords(value: Value | undefined, unit: Unit, locale: Locale): string {
  if (value === undefined) return '–';
  if (value === 'hidden') return words[locale].hidden;
  switch (unit) {
    case 'count':
    case 'people':
      return formatNumber(value, locale);
    case 'hours':
      return `${formatNumber(value, locale, { maximumFractionDigits: 1 })}\u00a0${words[locale].hour}`;
    case 'share':
      return percent(value, locale);
    case 'seconds':
      return duration(value, locale);
    case 'euros':
      return euros(value, locale);
    default:
      return unit satisfies never;
  }
}

/** The same, with the unit that the figure is defined in. */
export const valueInWords = (id: FigureId, value: Value | undefined, locale: Locale): string =>
  inWords(value, definitionOf(id).unit, locale);

/** A share as per cent with at most one decimal. */
export function percent(share: number, locale: Locale): string {
  const number = formatNumber(100 * share, locale, { maximumFractionDigits: 1 });
  return locale === 'en' ? `${number}%` : `${number}\u00a0%`;
}

/** A duration as `42 s`, `3 min 20 s`, `1 t 5 min` or `2 pv 3 t`: the two greatest parts that are not zero. */
function duration(seconds: number, locale: Locale): string {
  const { day, hour } = words[locale];
  const parts = [
    [Math.floor(seconds / 86_400), day],
    [Math.floor(seconds / 3600) % 24, hour],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([number]) => number > 0);
  if (first === -1) return '0\u00a0s';
  const two = parts.slice(first, first + 2).filter(([number]) => number > 0);
  return two.map(([number, unit]) => `${number}\u00a0${unit}`).join(' ');
}

function euros(value: number, locale: Locale): string {
  const digits = Math.abs(value) < 100 ? 2 : 0;
  const number = formatNumber(Number(value.toFixed(digits)), locale, { maximumFractionDigits: digits });
  return locale === 'en' ? `€${number}` : `${number}\u00a0€`;
}

const words = catalogue({
  fi: {
    hidden: 'ei näytetä',
    day: 'pv',
    hour: 't',
  },
  sv: {
    hidden: 'visas inte',
    day: 'd',
    hour: 'h',
  },
  en: {
    hidden: 'not shown',
    day: 'd',
    hour: 'h',
  },
});
