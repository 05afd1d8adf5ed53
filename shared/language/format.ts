import { region } from '../region.ts';
import type { Locale } from './locale.ts';

/** Where our readers live: every instant is shown as their clocks show it. */
const { timeZone } = region;

const tags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A number as the reader writes it: `1 234,5` in Finnish and Swedish (with no-break spaces), `1,234.5` in English. */
export function formatNumber(
  value: number,
  locale: Locale,
  digits?: { readonly maximumFractionDigits: number },
): string {
  return new Intl.NumberFormat(tags[locale], digits).format(value);
}

/**
 * The day of an instant in Finland: `23.11.2026`, in English `23 November 2026`.
 *
 * `instant` is ISO 8601 with its zone (`2026-11-23T07:30:00Z`) or epoch **milliseconds**. A bare `2026-11-23` is that day.
 */
export function formatDate(instant: string | number, locale: Locale): string {
  return dayFormat(locale).format(new Date(instant));
}

/**
 * The day and the time of an instant in Finland: `23.11.2026 klo 9.30`, `23.11.2026 kl. 9.30`, `23 November 2026 at 9:30`.
 *
 * `instant` is ISO 8601 with its zone (`2026-11-23T07:30:00Z`) or epoch **milliseconds**.
 */
export function formatDateTime(instant: string | number, locale: Locale): string {
  return `${formatDate(instant, locale)} ${clockWord[locale]} ${formatTime(instant, locale)}`;
}

/** The time of day of an instant in Finland: `9.30`, in English `9:30`. */
export function formatTime(instant: string | number, locale: Locale): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const time = parts.format(new Date(instant)).replace(/^0(?=\d:)/, '');
  return locale === 'en' ? time : time.replace(':', '.');
}

const clockWord = { fi: 'klo', sv: 'kl.', en: 'at' } as const satisfies Record<Locale, string>;

const numeric = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
const dayParts = {
  fi: numeric,
  sv: numeric,
  en: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<Locale, Intl.DateTimeFormatOptions>;

const days = new Map<Locale, Intl.DateTimeFormat>();

/** Made once and not before it is asked for: making one takes as long as formatting a hundred dates. */
function dayFormat(locale: Locale): Intl.DateTimeFormat {
  const made = days.get(locale) ?? new Intl.DateTimeFormat(tags[locale], { timeZone, ...dayParts[locale] });
  days.set(locale, made);
  return made;
}
