import { expect, it } from 'vitest';
import { codeOf } from '../../../shared/bulletin/code.ts';
import { seal } from '../../../shared/bulletin/seal.ts';
import { fromIso } from '../../../shared/time.ts';
import { exampleBulletin, noon } from '../../support/examples.ts';

it('closes a draft, names who and when, and makes a new version', () => {
  const draft = exampleBulletin('a', { version: 3 });
  expect(seal(draft, { sub: 'staff-1', name: 'Anna Viestijä' }, noon)).toEqual({
    kind: 'sealed',
    bulletin: {
      ...draft,
      version: 4,
      state: 'sending',
      sealedAt: '2026-11-23T10:00:00.000Z',
      sealedBy: { sub: 'staff-1', name: 'Anna Viestijä' },
      sealedMonth: '2026-11',
      code: codeOf(draft.id),
    },
  });
});

it('counts for the month on local clocks, not in UTC', () => {
  const result = seal(
    exampleBulletin('a', { validUntil: '2026-12-31' }),
    { sub: 'staff-1', name: 'Anna Viestijä' },
    fromIso('2026-11-30T22:30:00.000Z'),
  );
  expect(result).toMatchObject({ bulletin: { sealedMonth: '2026-12' } });
});

it('takes a draft until its last local day is over, in summer time and in winter time', () => {
  const winter = exampleBulletin('a', { validUntil: '2026-11-30' });
  expect(seal(winter, { sub: 'staff-1', name: 'Anna Viestijä' }, fromIso('2026-11-30T21:59:59.999Z')).kind).toBe(
    'sealed',
  );
  expect(seal(winter, { sub: 'staff-1', name: 'Anna Viestijä' }, fromIso('2026-11-30T22:00:00.000Z'))).toEqual({
    kind: 'refused',
    because: 'ended',
  });
  const summer = exampleBulletin('a', { validUntil: '2026-06-30' });
  expect(seal(summer, { sub: 'staff-1', name: 'Anna Viestijä' }, fromIso('2026-06-30T20:59:59.999Z')).kind).toBe(
    'sealed',
  );
  expect(seal(summer, { sub: 'staff-1', name: 'Anna Viestijä' }, fromIso('2026-06-30T21:00:00.000Z')).kind).toBe(
    'refused',
  );
});

it.each(['sending', 'sent'] as const)('never closes again what is %s', (state) => {
  const sealed = exampleBulletin('a', { state });
  expect(seal(sealed, { sub: 'staff-2', name: 'Anna Viestijä' }, noon)).toEqual({
    kind: 'refused',
    because: 'already-sealed',
  });
});
