import { day, endOfLocalDate, fromIso, hour, localDateOf, toIso } from './time.ts';

/** Offices close at four: so long before the day is over. The clocks change on Sundays only. */
const beforeMidnight = 8 * hour;

/**
 * When the office closes (epoch ms) on the `count`th working day after the local date of `from` (epoch ms). What comes on
 * a day off counts as come on the next working day.
 */
export function endOfWorkingDay(from: number, count: number): number {
  let date = localDateOf(from);
  while (!isWorkingDay(date)) date = dayAfter(date);
  for (let left = count; left > 0; ) {
    date = dayAfter(date);
    if (isWorkingDay(date)) left -= 1;
  }
  return endOfLocalDate(date) - beforeMidnight;
}

/** Whether offices in Finland are open on a local date (`2026-12-24`). */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !fixed.has(date.slice(5)) && !isMovable(date, weekday);
}

/**
 * Days off on a weekday in Finland: church holidays by law, Independence Day, May Day, and the two eves (Midsummer's and
 * Christmas) on which offices are closed by collective agreement.
 */
const fixed: ReadonlySet<string> = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

function isMovable(date: string, weekday: number): boolean {
  // Midsummer Eve: the Friday between 19 and 25 June.
  if (weekday === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25') return true;
  const fromEaster = (fromIso(date) - easterOf(Number(date.slice(0, 4)))) / day;
  // Good Friday, Easter Monday, Ascension Day.
  return fromEaster === -2 || fromEaster === 1 || fromEaster === 39;
}

/** Easter Sunday, as the midnight in UTC of its date: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms). */
function easterOf(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Dates are counted at midnight in UTC, where every day has 24 hours. */
const dayAfter = (date: string): string => toIso(fromIso(date) + day).slice(0, date.length);
