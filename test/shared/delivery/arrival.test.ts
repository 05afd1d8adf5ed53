import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalOf, type Member, passesAll, weekMs } from '../../../shared/delivery/arrival.ts';
import { isPaused, noPreferences, type Preferences } from '../../../shared/partner/preferences.ts';
import { day, fromIso, hourOf, minute, toIso } from '../../../shared/time.ts';
import { noon } from '../../support/examples.ts';

const ordinary = { urgency: 'normal', kind: 'alert', validUntil: '2026-12-31' } as const;
const member = (change: Partial<Preferences> = {}, had: number[] = []): Member => ({
  preferences: { ...noPreferences, ...change },
  had,
});
const night = { kind: 'each', quiet: { from: 21, to: 7 } } as const;
const arrival = (
  members: Member[],
  at: string | number,
  bulletin: Parameters<typeof arrivalOf>[0]['bulletin'] = ordinary,
) => {
  const now = typeof at === 'string' ? fromIso(at) : at;
  return arrivalOf({ bulletin, members, sealedAt: now, now });
};
const until = (iso: string) => fromIso(iso);

test('who has chosen nothing gets everything at once', () => {
  expect(arrival([member()], noon)).toEqual({ kind: 'now' });
});

describe('quiet hours, on local clocks', () => {
  test.each([
    ['in the evening until the morning', '2026-11-23T20:15:00.000Z', '2026-11-24T05:00:00.000Z'],
    ['after midnight until the same morning', '2026-11-24T00:15:00.000Z', '2026-11-24T05:00:00.000Z'],
    ['as they begin', '2026-11-23T19:00:00.000Z', '2026-11-24T05:00:00.000Z'],
    ['over the night in which summer time ends', '2026-10-24T19:00:00.000Z', '2026-10-25T05:00:00.000Z'],
    ['over the night in which summer time begins', '2027-03-27T20:00:00.000Z', '2027-03-28T04:00:00.000Z'],
  ])('hold a bulletin %s', (_, now, morning) => {
    expect(arrival([member({ rhythm: night })], now, { ...ordinary, validUntil: '2027-12-31' })).toEqual({
      kind: 'held',
      until: until(morning),
      reason: 'quiet-hours',
    });
  });

  test('are over on the minute', () => {
    expect(arrival([member({ rhythm: night })], '2026-11-24T05:00:00.000Z')).toEqual({ kind: 'now' });
    expect(arrival([member({ rhythm: night })], '2026-11-23T18:59:59.999Z')).toEqual({ kind: 'now' });
  });

  test('that end in an hour which the clocks leave out end when they have moved on', () => {
    const rhythm = { kind: 'each', quiet: { from: 22, to: 3 } } as const;
    const held = arrival([member({ rhythm })], '2027-03-28T00:30:00.000Z', { ...ordinary, validUntil: '2027-12-31' });
    expect(held).toEqual({ kind: 'held', until: until('2027-03-28T01:00:00.000Z'), reason: 'quiet-hours' });
  });

  test('that outlast the bulletin leave it out, with the reason', () => {
    const endsToday = { ...ordinary, validUntil: '2026-11-23' };
    expect(arrival([member({ rhythm: night })], '2026-11-23T20:15:00.000Z', endsToday)).toEqual({
      kind: 'skipped',
      reason: 'quiet-hours',
    });
  });
});

describe('at most so many a week', () => {
  const two = { kind: 'each', mostPerWeek: 2 } as const;
  test('leaves room until they are used', () => {
    expect(arrival([member({ rhythm: two }, [noon - day])], noon)).toEqual({ kind: 'now' });
    expect(arrival([member({ rhythm: two }, [noon - day, noon - weekMs])], noon)).toEqual({ kind: 'now' });
  });

  test('holds the next until a week after the one that frees its place', () => {
    const had = [noon - 3 * day, noon - day];
    expect(arrival([member({ rhythm: two }, had)], noon)).toEqual({
      kind: 'held',
      until: noon + 4 * day,
      reason: 'week-full',
    });
  });

  test('keeps the places that were promised to others', () => {
    const had = [noon - day, noon + day];
    expect(arrival([member({ rhythm: two }, had)], noon)).toEqual({
      kind: 'held',
      until: noon + 6 * day,
      reason: 'week-full',
    });
  });

  test('that was lowered holds from the next one on', () => {
    const one = { kind: 'each', mostPerWeek: 1 } as const;
    const had = [noon - 3 * day, noon - 2 * day, noon - day];
    expect(arrival([member({ rhythm: one }, had)], noon)).toEqual({
      kind: 'held',
      until: noon + 6 * day,
      reason: 'week-full',
    });
  });

  test('and quiet hours hold together', () => {
    const rhythm = { ...night, mostPerWeek: 1 } as const;
    const lastNight = fromIso('2026-11-22T20:00:00.000Z');
    expect(arrival([member({ rhythm }, [lastNight])], noon)).toEqual({
      kind: 'held',
      until: until('2026-11-30T05:00:00.000Z'),
      reason: 'quiet-hours',
    });
  });
});

describe('a digest', () => {
  const eight = { kind: 'digest', hour: 8 } as const;
  test('takes what was sent before its hour, today or tomorrow', () => {
    expect(arrival([member({ rhythm: eight })], noon)).toEqual({
      kind: 'digest',
      at: until('2026-11-24T06:00:00.000Z'),
    });
    expect(arrival([member({ rhythm: eight })], '2026-11-23T05:59:00.000Z')).toEqual({
      kind: 'digest',
      at: until('2026-11-23T06:00:00.000Z'),
    });
  });

  test('is the earliest of those of one person, and no digest where another community wants each by itself', () => {
    const nine = member({ rhythm: { kind: 'digest', hour: 9 } });
    expect(arrival([member({ rhythm: eight }), nine], noon)).toEqual({
      kind: 'digest',
      at: until('2026-11-24T06:00:00.000Z'),
    });
    expect(arrival([member({ rhythm: eight }), member()], noon)).toEqual({
      kind: 'held',
      until: until('2026-11-24T06:00:00.000Z'),
      reason: 'digest',
    });
  });

  test('after the last day of a bulletin leaves it out', () => {
    expect(arrival([member({ rhythm: eight })], noon, { ...ordinary, validUntil: '2026-11-23' })).toEqual({
      kind: 'skipped',
      reason: 'digest',
    });
  });
});

test('a pause leaves out what comes before its last day is over, of this community alone', () => {
  const paused = member({ pausedUntil: '2026-11-24' });
  expect(arrival([paused], noon)).toEqual({ kind: 'skipped', reason: 'paused' });
  expect(arrival([paused], '2026-11-23T21:59:00.000Z')).toEqual({ kind: 'skipped', reason: 'paused' });
  expect(arrival([paused], '2026-11-23T22:00:00.000Z')).toEqual({ kind: 'now' });
  expect(arrival([paused, member()], noon)).toEqual({ kind: 'now' });
});

test.each([{ urgency: 'urgent' }, { kind: 'update' }, { kind: 'cancel' }] as const)('%o passes all of it', (change) => {
  const wishes = [
    member({ rhythm: night, pausedUntil: '2027-01-01' }),
    member({ rhythm: { kind: 'each', mostPerWeek: 1 } }, [noon]),
    member({ rhythm: { kind: 'digest', hour: 8 } }),
  ];
  expect(arrival(wishes, '2026-11-23T22:00:00.000Z', { ...ordinary, ...change })).toEqual({ kind: 'now' });
});

test('quiet hours of two communities that leave no hour end with the bulletin, in bounded time', () => {
  const members = [
    { from: 6, to: 18 },
    { from: 18, to: 6 },
  ].map((quiet) => member({ rhythm: { kind: 'each', quiet } }));
  expect(arrival(members, noon, { ...ordinary, validUntil: '2027-11-23' })).toEqual({
    kind: 'skipped',
    reason: 'quiet-hours',
  });
});

describe('whatever is chosen and sent', () => {
  const hours = fc.integer({ min: 0, max: 23 });
  const quiet = fc.record({ from: hours, to: hours }).filter(({ from, to }) => from !== to);
  const rhythm: fc.Arbitrary<Preferences['rhythm']> = fc.oneof(
    fc.record(
      { kind: fc.constant('each' as const), mostPerWeek: fc.constantFrom(1, 2, 3, 5, 7), quiet },
      { requiredKeys: ['kind'] },
    ),
    fc.record({ kind: fc.constant('digest' as const), hour: hours }),
  );
  const paused = fc.option(fc.integer({ min: -5, max: 20 }), { nil: undefined });
  const preferences: fc.Arbitrary<Preferences> = fc.record({ rhythm, paused }).map((drawn) => ({
    ...noPreferences,
    rhythm: drawn.rhythm,
    ...(drawn.paused === undefined ? {} : { pausedUntil: toIso(noon + drawn.paused * day).slice(0, 10) }),
  }));
  const starts = fc.constantFrom('2026-11-23T10:00:00.000Z', '2026-10-24T12:00:00.000Z', '2027-03-27T12:00:00.000Z');
  const gaps = fc.array(fc.integer({ min: 0, max: 40 * 60 }), { minLength: 1, maxLength: 25 });
  const urgent = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 25, maxLength: 25 });

  /** What becomes of a bulletin that is sent at `sealedAt`: what is held is looked at again when its time has come. */
  function outcomeOf(
    bulletin: Parameters<typeof arrivalOf>[0]['bulletin'],
    members: readonly Member[],
    sealedAt: number,
  ) {
    let now = sealedAt;
    let heldUntil: number | undefined;
    // Whose pause ends meanwhile has a say from then on: each of them may make it wait once more.
    for (let looks = 0; looks <= members.length + 1; looks += 1) {
      const next = arrivalOf({ bulletin, members, sealedAt, heldUntil, now });
      if (next.kind === 'now') return { kind: 'came', at: now } as const;
      if (next.kind !== 'held') return next;
      expect(next.until).toBeGreaterThan(now);
      heldUntil = next.until;
      now = next.until;
    }
    throw new Error('it is held again and again');
  }

  const isQuiet = ({ rhythm: own }: Preferences, at: number) => {
    if (own.kind !== 'each' || own.quiet === undefined) return false;
    const { from, to } = own.quiet;
    const shown = hourOf(at);
    return from < to ? from <= shown && shown < to : from <= shown || shown < to;
  };
  type Outcome = ReturnType<typeof outcomeOf>;

  function expectAccounted(
    outcome: Outcome,
    bulletin: Parameters<typeof passesAll>[0],
    wishes: Preferences[],
    sealedAt: number,
  ) {
    if (passesAll(bulletin)) return expect(outcome).toEqual({ kind: 'came', at: sealedAt });
    switch (outcome.kind) {
      case 'came': {
        const awake = wishes.filter((wish) => !isPaused(wish, outcome.at));
        expect(awake.length).toBeGreaterThan(0);
        return expect(awake.filter((wish) => isQuiet(wish, outcome.at))).toEqual([]);
      }
      case 'digest':
        return expect(outcome.at).toBeGreaterThan(sealedAt);
      case 'skipped':
        // The bulletin holds for so long that only a pause, or no hour that is right for all, leaves it out.
        return expect(outcome.reason === 'paused' || wishes.length > 1).toBe(true);
      default:
        return outcome satisfies never;
    }
  }

  function expectRoom({ rhythm: own }: Preferences, had: readonly number[]) {
    const most = own.kind === 'each' ? own.mostPerWeek : undefined;
    if (most === undefined) return;
    const times = had.toSorted((a, b) => a - b);
    const weeks = times.map((time, n) => (times[n + most] ?? Number.POSITIVE_INFINITY) - time);
    expect(weeks.filter((length) => length < weekMs)).toEqual([]);
  }

  test('no community has more than it wants in any seven days, none in its quiet hours, and each is accounted for', () => {
    const several = fc.array(preferences, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(several, starts, gaps, urgent, (wishes, start, waits, dice) => {
        // What each community had, or was promised, apart from what passes all of it.
        const had = wishes.map((): number[] => []);
        let now = fromIso(start);
        for (const [n, wait] of waits.entries()) {
          now += wait * minute;
          send(
            { ...ordinary, validUntil: '2028-01-01', urgency: dice[n] === 0 ? 'urgent' : 'normal' },
            wishes,
            had,
            now,
          );
        }
        for (const [at, wish] of wishes.entries()) expectRoom(wish, had[at] ?? []);
      }),
      { numRuns: 200 },
    );
  });

  function send(
    bulletin: Parameters<typeof arrivalOf>[0]['bulletin'],
    wishes: Preferences[],
    had: number[][],
    now: number,
  ) {
    const members = wishes.map((wish, at): Member => ({ preferences: wish, had: [...(had[at] ?? [])] }));
    const outcome = outcomeOf(bulletin, members, now);
    expectAccounted(outcome, bulletin, wishes, now);
    if (outcome.kind !== 'came' || passesAll(bulletin)) return;
    for (const [at, wish] of wishes.entries()) if (!isPaused(wish, outcome.at)) had[at]?.push(outcome.at);
  }
});
