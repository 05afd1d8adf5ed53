// Its functions one by one: the classes of the same package are 32 kB more in every function.
import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as TemporalInstant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as PlainYearMonth from 'temporal-polyfill/fns/PlainYearMonth';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import * as z from 'zod';
import { region } from './region.ts';
import { remembered } from './remembered.ts';

/** An instant in a row: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 });
/** A calendar date where people live (no time, no zone): `2026-11-30`. */
export const LocalDate = z.iso.date();
/** A calendar month where people live: `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A date and a time of day where people live, without a zone: `2026-12-01T08:00`. */
export const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The ISO form of an instant given in epoch milliseconds. */
export const toIso = (epochMs: number): string => new Date(epochMs).toISOString();

/** Epoch milliseconds of an ISO instant. */
export const fromIso = (iso: string): number => Date.parse(iso);

/** `expiresAt` of a row: epoch **seconds**, as DynamoDB's time to live wants them. */
export const expiryAfter = (now: number, ms: number): number => Math.floor((now + ms) / 1000);

/** The local date at an instant (epoch ms). */
export function localDateOf(epochMs: number): string {
  return PlainDate.toString(localDay(epochMs));
}

/** The local month at an instant (epoch ms). */
export function monthOf(epochMs: number): string {
  return PlainYearMonth.toString(PlainDate.toPlainYearMonth(localDay(epochMs)));
}

/** The month before: `2026-01` gives `2025-12`. */
export function monthBefore(month: string): string {
  return PlainYearMonth.toString(PlainYearMonth.subtractMonths(monthFrom(month), 1));
}

/** When a local month begins and ends, in epoch ms; the end is the beginning of the next month. */
export function monthRange(month: string): { start: number; end: number } {
  const first = monthFrom(month);
  const beginning = (of: PlainYearMonth.Record) => startOf(PlainYearMonth.toPlainDate(of, { day: 1 }));
  return { start: beginning(first), end: beginning(PlainYearMonth.addMonths(first, 1)) };
}

/** When a local date is over: the first instant (epoch ms) of the next one, clock changes included. */
export const endOfLocalDate = remembered(20, (date: string): number =>
  startOf(PlainDate.addDays(PlainDate.fromString(date, getISO), 1)),
);

/** What a field of date and time holds (`2026-11-23T12:30`) at an instant (epoch ms), on local clocks. */
export function localDateTimeOf(epochMs: number): string {
  return PlainDateTime.toString(ZonedDateTime.toPlainDateTime(zoned(epochMs)), { smallestUnit: 'minute' });
}

/**
 * The instant (epoch ms) of a local date and time, `2026-11-23T12:30`; nothing if it is none. In the hour that clocks show
 * twice it is the first one, and the hour that they skip is counted on from before.
 */
export function instantOfLocal(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(text)) return undefined;
  try {
    const local = PlainDateTime.fromString(text, getISO);
    return PlainDateTime.toZonedDateTime(local, region.timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The hour that local clocks show at an instant (epoch ms). */
export function hourOf(epochMs: number): number {
  return ZonedDateTime.toPlainTime(zoned(epochMs)).hour;
}

/**
 * The first instant (epoch ms) after `after` at which local clocks show a full hour: that day's, or the next day's. An hour
 * that a clock change leaves out begins when the clocks have moved on; of one that comes twice, the first counts.
 */
export function nextHour(after: number, hour: number): number {
  const today = localDay(after);
  const at = hourOn(today, hour);
  return at > after ? at : hourOn(PlainDate.addDays(today, 1), hour);
}

/**
 * The instant (epoch ms) at which local clocks show a date and time (`2026-12-01T08:00`); of a time that comes twice when
 * the clocks go back, the first. Nothing if the clocks never show it: the date is not one, or they skip it in spring.
 */
export function instantAt(localTime: string): number | undefined {
  try {
    const wanted = PlainDateTime.fromString(localTime, getISO);
    const found = PlainDateTime.toZonedDateTime(wanted, region.timeZone);
    const shown = ZonedDateTime.toPlainDateTime(found);
    return PlainDateTime.equals(shown, wanted) ? found.epochMilliseconds : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const monthFrom = (month: string) => PlainYearMonth.fromString(month, getISO);

const zoned = (epochMs: number): ZonedDateTime.Record =>
  TemporalInstant.toZonedDateTimeISO(TemporalInstant.fromEpochMilliseconds(Math.floor(epochMs)), region.timeZone);

const localDay = (epochMs: number): PlainDate.Record => ZonedDateTime.toPlainDate(zoned(epochMs));

const startOf = (date: PlainDate.Record): number => PlainDate.toZonedDateTime(date, region.timeZone).epochMilliseconds;

function hourOn(date: PlainDate.Record, hour: number): number {
  const plainTime = PlainTime.create(hour);
  return PlainDate.toZonedDateTime(date, { timeZone: region.timeZone, plainTime }).epochMilliseconds;
}
