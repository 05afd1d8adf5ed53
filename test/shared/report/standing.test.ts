import { expect, it } from 'vitest';
import { standingAt } from '../../../shared/report/standing.ts';
import { examplePartner } from '../../support/examples.ts';

const confirmedAt = '2026-10-05T08:00:00.000Z';
const decidedAt = '2026-10-20T08:00:00.000Z';
const leftAt = '2026-11-03T08:00:00.000Z';
const standings = (partner: Parameters<typeof standingAt>[0]) =>
  ['2026-10-01', '2026-10-10', '2026-11-01', '2026-12-01'].map((day) => standingAt(partner, `${day}T00:00:00.000Z`));

it('a community waits from its confirmation, and takes part from its approval until it leaves', () => {
  const left = examplePartner('lähtijä', { state: 'left', confirmedAt, decidedAt, leftAt });
  expect(standings(left)).toEqual(['outside', 'waiting', 'active', 'outside']);
});

it('one that was declined only ever waited', () => {
  const declined = examplePartner('torjuttu', { state: 'declined', confirmedAt, decidedAt });
  expect(standings(declined)).toEqual(['outside', 'waiting', 'outside', 'outside']);
});

it('one that never answered its mail counts nowhere', () => {
  const { confirmedAt: _c, decidedAt: _d, ...silent } = examplePartner('hiljainen', { state: 'unconfirmed' });
  expect(standings(silent)).toEqual(['outside', 'outside', 'outside', 'outside']);
});
