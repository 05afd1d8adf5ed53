import { describe, expect, it } from 'vitest';
import { isDue, missed, schedule, unschedule } from '../../../shared/bulletin/schedule.ts';
import { fromIso, instantAt, toIso } from '../../../shared/time.ts';
import { exampleBulletin, noon } from '../../support/examples.ts';

const by = { sub: 'staff-1', name: 'Anna Viestijä' };
const draft = exampleBulletin('a', { validUntil: '2026-12-31' });
const at = (local: string, bulletin = draft, now = noon) => schedule(bulletin, local, by, now);

describe('a time on local clocks', () => {
  it.each([
    ['2026-12-01T08:00', '2026-12-01T06:00:00.000Z'],
    ['2027-03-28T02:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T04:00', '2027-03-28T01:00:00.000Z'],
    // The hour that comes twice: the first of them.
    ['2026-10-25T03:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (local, instant) => {
    expect(toIso(instantAt(local) ?? 0)).toBe(instant);
  });

  it.each(['2027-03-28T03:00', '2027-03-28T03:59', '2026-02-30T08:00', '2026-13-01T08:00'])(
    '%s never comes',
    (local) => {
      expect(instantAt(local)).toBeUndefined();
    },
  );
});

describe('scheduling', () => {
  it('lets a draft wait, and only a draft', () => {
    const scheduled = at('2026-12-01T08:00');
    expect(scheduled).toMatchObject({
      kind: 'scheduled',
      bulletin: { state: 'scheduled', version: 1, schedule: { at: '2026-12-01T08:00', by } },
    });
    expect(at('2026-12-01T08:00', exampleBulletin('a', { state: 'sending' }))).toMatchObject({
      because: 'not-a-draft',
    });
  });

  it.each([
    ['the past', '2026-11-23T12:00', {}, 'past'],
    ['an hour that the clocks skip', '2027-03-28T03:30', { validUntil: '2027-12-31' }, 'no-such-time'],
    ['over a year ahead', '2027-12-01T08:00', { validUntil: '2028-12-31' }, 'too-far'],
    ['after its last day', '2027-01-01T00:00', {}, 'ended'],
    ['a time for what is urgent', '2026-12-01T08:00', { urgency: 'urgent' as const }, 'urgent'],
  ])('refuses %s', (_, local, change, because) => {
    expect(at(local, { ...draft, ...change })).toEqual({ kind: 'refused', because });
  });

  it('is due at its minute in winter and summer, and not before', () => {
    for (const [local, instant] of [
      ['2026-12-01T08:00', '2026-12-01T06:00:00.000Z'],
      ['2027-06-01T08:00', '2027-06-01T05:00:00.000Z'],
    ] as const) {
      const result = at(local, { ...draft, validUntil: '2027-12-31' });
      if (result.kind !== 'scheduled') throw new Error('not scheduled');
      expect(isDue(result.bulletin, fromIso(instant) - 1)).toBe(false);
      expect(isDue(result.bulletin, fromIso(instant))).toBe(true);
    }
  });

  it('can be taken back, and what was missed says so', () => {
    const result = at('2026-12-01T08:00');
    if (result.kind !== 'scheduled') throw new Error('not scheduled');
    const back = unschedule(result.bulletin);
    expect(back).toMatchObject({ state: 'draft', version: 2 });
    expect(back).not.toHaveProperty('schedule');
    expect(unschedule(draft)).toBeUndefined();
    expect(missed(result.bulletin)).toMatchObject({ state: 'draft', schedule: { missed: true } });
  });
});
