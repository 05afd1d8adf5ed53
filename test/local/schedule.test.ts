import { Cron } from 'croner';
import { expect, test } from 'vitest';
import { cronPattern, startClock } from '../../local/triggers/schedule.ts';

const next = (fields: string, from: string) =>
  new Cron(cronPattern(fields), { timezone: 'Europe/Helsinki', paused: true }).nextRun(new Date(from))?.toISOString();

test.each([
  ['the first of the month, in summer time', '0 7 1 * ? *', '2026-09-15T00:00:00Z', '2026-10-01T04:00:00.000Z'],
  ['the first of the month, in winter time', '0 7 1 * ? *', '2026-10-31T00:00:00Z', '2026-11-01T05:00:00.000Z'],
  ['a weekday by number, where Sunday is 1', '30 6 ? * 2 *', '2026-11-22T00:00:00Z', '2026-11-23T04:30:00.000Z'],
  ['a weekday by name', '30 6 ? * MON-FRI *', '2026-11-21T12:00:00Z', '2026-11-23T04:30:00.000Z'],
])('%s is understood', (_, fields, from, expected) => {
  expect(next(fields, from)).toBe(expected);
});

test('an expression that cannot be run is an error which names the schedule', () => {
  const once = { expression: 'at(2026-12-24T12:00:00)', timeZone: 'UTC', name: 'Xmas' };
  expect(() => startClock(once, () => undefined)).toThrow(/^Xmas .*at\(2026/);
});
