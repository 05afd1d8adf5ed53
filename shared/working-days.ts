import { Temporal } from 'temporal-polyfill';
import { region } from './region.ts';

/** Offices close at this hour on a working day. */
const closingHour = 16;

/**
 * When the office closes (epoch ms) on the `count`th working day after the local date of `from` (epoch ms). What comes on
 * a day off counts as come on the next working day.
 */
export function endOfWorkingDay(from: number, count: number): number {
  let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(region.timeZone).toPlainDate();
  while (!isWorkingDay(date)) date = date.add({ days: 1 });
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) left -= 1;
  }
  return date.toZonedDateTime({ timeZone: region.timeZone, plainTime: { hour: closingHour } }).epochMilliseconds;
}

/** Whether offices in Finland are open on a local date (`2026-12-24`). */
export const isOfficeDay = (date: string): boolean => isWorkingDay(Temporal.PlainDate.from(date));

function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !fixed.has(date.toString().slice(5)) && !isMovable(date);
}

/**
 * Days off on a weekday in Finland: church holidays by law, Independence Day, May Day, and the two eves (Midsummer's and
 * Christmas) on which offices are closed by collective agreement.
 */
const fixed: ReadonlySet<string> = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

function isMovable(date: Temporal.PlainDate): boolean {
  // Midsummer Eve: the Friday between 19 and 25 June.
  if (date.month === 6 && date.dayOfWeek === 5 && date.day >= 19 && date.day <= 25) return true;
  const fromEaster = easterOf(date.year).until(date, { largestUnit: 'days' }).days;
  // Good Friday, Easter Monday, Ascension Day.
  return fromEaster === -2 || fromEaster === 1 || fromEaster === 39;
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991). */
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
