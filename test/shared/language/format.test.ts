import { expect, it } from 'vitest';
import { formatDate, formatDateTime, formatNumber, formatTime } from '../../../shared/language/format.ts';

it('writes a time as clocks in Finland show it, in winter and in summer', () => {
  expect(formatDateTime('2026-11-23T07:30:00Z', 'fi')).toBe('23.11.2026 klo 9.30');
  expect(formatDateTime('2026-07-01T21:05:00Z', 'fi')).toBe('2.7.2026 klo 0.05');
  expect(formatDateTime('2026-11-23T07:30:00Z', 'sv')).toBe('23.11.2026 kl. 9.30');
  expect(formatDateTime('2026-11-23T07:30:00Z', 'en')).toBe('23 November 2026 at 9:30');
});

it('tells the repeated hour of autumn as clocks do, twice', () => {
  expect(formatTime('2026-10-25T00:30:00Z', 'fi')).toBe('3.30');
  expect(formatTime('2026-10-25T01:30:00Z', 'fi')).toBe('3.30');
});

it('takes epoch milliseconds and bare days as well', () => {
  expect(formatDate(Date.UTC(2026, 11, 31, 22, 30), 'fi')).toBe('1.1.2027');
  expect(formatDate('2026-11-23', 'sv')).toBe('23.11.2026');
});

it('groups and points numbers as the language does', () => {
  expect(formatNumber(1234.56, 'fi')).toBe('1\u00a0234,56');
  expect(formatNumber(12.345, 'en', { maximumFractionDigits: 1 })).toBe('12.3');
});
