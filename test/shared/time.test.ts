import { describe, expect, it } from 'vitest';
import {
  endOfLocalDate,
  expiryAfter,
  fromIso,
  hour,
  Instant,
  LocalDate,
  localDateOf,
  Month,
  monthBefore,
  monthOf,
  monthRange,
  toIso,
} from '../../shared/time.ts';

const at = fromIso;

describe('local dates', () => {
  it.each([
    // winter time is UTC+2, summer time UTC+3
    ['2026-01-31T21:59:59.999Z', '2026-01-31', '2026-01'],
    ['2026-01-31T22:00:00.000Z', '2026-02-01', '2026-02'],
    ['2026-07-31T20:59:59.999Z', '2026-07-31', '2026-07'],
    ['2026-07-31T21:00:00.000Z', '2026-08-01', '2026-08'],
    ['2026-12-31T22:00:00.000Z', '2027-01-01', '2027-01'],
    ['2028-02-29T12:00:00.000Z', '2028-02-29', '2028-02'],
    // the nights in which the clocks change
    ['2026-03-28T22:00:00.000Z', '2026-03-29', '2026-03'],
    ['2026-03-29T20:59:59.999Z', '2026-03-29', '2026-03'],
    ['2026-03-29T21:00:00.000Z', '2026-03-30', '2026-03'],
    ['2026-10-24T21:00:00.000Z', '2026-10-25', '2026-10'],
    ['2026-10-25T21:59:59.999Z', '2026-10-25', '2026-10'],
    ['2026-10-25T22:00:00.000Z', '2026-10-26', '2026-10'],
  ])('at %s it is %s, in %s', (iso, date, month) => {
    expect(localDateOf(at(iso))).toBe(date);
    expect(monthOf(at(iso))).toBe(month);
  });

  it.each([
    ['2026-01-31', '2026-01-31T22:00:00.000Z'],
    ['2026-06-30', '2026-06-30T21:00:00.000Z'],
    ['2026-03-28', '2026-03-28T22:00:00.000Z'],
    ['2026-03-29', '2026-03-29T21:00:00.000Z'],
    ['2026-10-24', '2026-10-24T21:00:00.000Z'],
    ['2026-10-25', '2026-10-25T22:00:00.000Z'],
    ['2026-12-31', '2026-12-31T22:00:00.000Z'],
  ])('%s is over at %s', (date, iso) => {
    expect(toIso(endOfLocalDate(date))).toBe(iso);
  });

  it('are 23 and 25 hours long when the clocks change', () => {
    expect(endOfLocalDate('2026-03-29') - endOfLocalDate('2026-03-28')).toBe(23 * hour);
    expect(endOfLocalDate('2026-10-25') - endOfLocalDate('2026-10-24')).toBe(25 * hour);
  });
});

describe('months', () => {
  it.each([
    ['2026-03', '2026-02-28T22:00:00.000Z', '2026-03-31T21:00:00.000Z', 743],
    ['2026-10', '2026-09-30T21:00:00.000Z', '2026-10-31T22:00:00.000Z', 745],
    ['2026-02', '2026-01-31T22:00:00.000Z', '2026-02-28T22:00:00.000Z', 672],
    ['2028-02', '2028-01-31T22:00:00.000Z', '2028-02-29T22:00:00.000Z', 696],
    ['2026-12', '2026-11-30T22:00:00.000Z', '2026-12-31T22:00:00.000Z', 744],
  ])('%s lasts from %s to %s: %i hours', (month, start, end, hours) => {
    const range = monthRange(month);
    expect([toIso(range.start), toIso(range.end)]).toEqual([start, end]);
    expect((range.end - range.start) / hour).toBe(hours);
    expect([monthOf(range.start), monthOf(range.end - 1)]).toEqual([month, month]);
  });

  it.each([
    ['2026-11', '2026-10'],
    ['2026-01', '2025-12'],
  ])('before %s comes %s', (month, before) => {
    expect(monthBefore(month)).toBe(before);
  });
});

describe('what is stored', () => {
  it('is an instant in UTC with milliseconds, so that text order is time order', () => {
    expect(toIso(at('2026-11-23T10:00:00.000Z'))).toBe('2026-11-23T10:00:00.000Z');
    expect(Instant.safeParse('2026-11-23T10:00:00.000Z').success).toBe(true);
    for (const text of [
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:00:00.000+02:00',
      '2026-11-23',
      '2026-13-23T10:00:00.000Z',
    ]) {
      expect(Instant.safeParse(text).success, text).toBe(false);
    }
  });

  it('is a date or a month that there is', () => {
    expect(LocalDate.safeParse('2028-02-29').success).toBe(true);
    expect(LocalDate.safeParse('2026-02-29').success).toBe(false);
    expect(Month.safeParse('2026-12').success).toBe(true);
    for (const text of ['2026-13', '2026-00', '2026-1', '26-01', '2026-10-01']) {
      expect(Month.safeParse(text).success, text).toBe(false);
    }
  });

  it('expires at a whole second, not later than it was promised to', () => {
    expect(expiryAfter(at('2026-11-23T10:00:00.999Z'), 1_500)).toBe(at('2026-11-23T10:00:02.000Z') / 1000);
  });
});
