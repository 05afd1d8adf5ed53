import { expect, it } from 'vitest';
import { dueAt } from '../../shared/question/due.ts';
import { fromIso } from '../../shared/time.ts';
import { isWorkingDay } from '../../shared/working-days.ts';

it.each([
  ['2026-01-01', false], // New Year
  ['2026-01-06', false], // Epiphany
  ['2026-04-03', false], // Good Friday
  ['2026-04-06', false], // Easter Monday
  ['2026-04-07', true],
  ['2026-05-01', false], // May Day
  ['2026-05-14', false], // Ascension Day
  ['2026-06-19', false], // Midsummer Eve
  ['2026-06-26', true],
  ['2027-06-25', false], // Midsummer Eve
  ['2027-03-26', false], // Good Friday
  ['2028-04-14', false], // Good Friday
  ['2028-05-25', false], // Ascension Day
  ['2026-11-28', false], // Saturday
  ['2027-12-06', false], // Independence Day
  ['2026-12-24', false],
  ['2026-12-25', false],
  ['2026-12-28', true],
])('%s is a working day: %s', (date, is) => {
  expect(isWorkingDay(date)).toBe(is);
});

it.each([
  [
    'a safety rumour within four hours, day or night',
    'safety-rumour',
    '2026-12-24T22:00:00Z',
    '2026-12-25T02:00:00.000Z',
  ],
  ['a rumour on Monday by Tuesday at four', 'rumour', '2026-11-23T10:00:00Z', '2026-11-24T14:00:00.000Z'],
  ['a question on Thursday by Monday', 'question', '2026-11-26T21:59:00Z', '2026-11-30T14:00:00.000Z'],
  ['a question on Saturday as if on Monday', 'question', '2026-11-28T08:00:00Z', '2026-12-02T14:00:00.000Z'],
  ['a question before Christmas after it', 'question', '2026-12-23T08:00:00Z', '2026-12-29T14:00:00.000Z'],
  ['a question over the change to summer time', 'question', '2026-03-27T08:00:00Z', '2026-03-31T13:00:00.000Z'],
] as const)('%s', (_what, kind, from, due) => {
  expect(dueAt(kind, fromIso(from))).toBe(due);
});
