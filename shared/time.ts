import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { region } from './region.ts';

/** An instant in a row: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 });
/** A calendar date where people live (no time, no zone): `2026-11-30`. */
export const LocalDate = z.iso.date();
/** A calendar month where people live: `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

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
  return zoned(epochMs).toPlainDate().toString();
}

/** The local month at an instant (epoch ms). */
export function monthOf(epochMs: number): string {
  return zoned(epochMs).toPlainDate().toPlainYearMonth().toString();
}

/** The month before: `2026-01` gives `2025-12`. */
export function monthBefore(month: string): string {
  return Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();
}

/** When a local month begins and ends, in epoch ms; the end is the beginning of the next month. */
export function monthRange(month: string): { start: number; end: number } {
  const first = Temporal.PlainYearMonth.from(month);
  const beginning = (of: Temporal.PlainYearMonth) =>
    of.toPlainDate({ day: 1 }).toZonedDateTime(region.timeZone).epochMilliseconds;
  return { start: beginning(first), end: beginning(first.add({ months: 1 })) };
}

/** When a local date is over: the first instant (epoch ms) of the next one, clock changes included. */
export function endOfLocalDate(date: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(region.timeZone).epochMilliseconds;
}

function zoned(epochMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(region.timeZone);
}
