import { expect, it } from 'vitest';
import { ReportEvent, wishOf } from '../../../functions/report/event.ts';
import { fromIso } from '../../../shared/time.ts';

const at = (iso: string, event: unknown) => wishOf(ReportEvent.parse(event), fromIso(iso));

it('the clock asks for the month that has just ended in Finland, and has it sent', () => {
  expect(at('2026-11-01T05:00:00.000Z', {})).toEqual({ month: '2026-10', send: true });
  expect(at('2027-01-01T05:00:00.000Z', {})).toEqual({ month: '2026-12', send: true });
  // Still October in London, already November in Helsinki.
  expect(at('2026-10-31T22:30:00.000Z', { time: 'whatever the clock says' })).toEqual({ month: '2026-10', send: true });
});

it('by hand nothing is sent unless it is said', () => {
  expect(at('2026-11-23T10:00:00.000Z', { month: '2026-09' })).toEqual({ month: '2026-09', send: false });
  expect(at('2026-11-23T10:00:00.000Z', { month: '2026-09', send: true })).toEqual({ month: '2026-09', send: true });
});

it('a month that is none is refused', () => {
  expect(() => at('2026-11-23T10:00:00.000Z', { month: '2026-13' })).toThrow(/month/);
  expect(() => at('2026-11-23T10:00:00.000Z', { month: 'lokakuu' })).toThrow(/month/);
});

it('the clock asks on the second day whether it was made', () => {
  expect(ReportEvent.parse({ check: true })).toEqual({ check: true });
});
