import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import type { Absence, Maintainer, Partner } from '../../../shared/partner/partner.ts';
import { isReader, mayRead } from '../../../shared/partner/reading.ts';
import { day, fromIso, hour, localDateOf, minute, toIso } from '../../../shared/time.ts';
import { exampleMaintainer, examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';

const names = ['anna', 'bertta', 'cecilia'] as const;
const idOf = (name: string) => id('mnt', `${name}@example.fi`);

/** A community of these people, each with a mailbox. */
function community(people: readonly Partial<Maintainer>[]): Partner {
  const maintainers = people.map((change, nth) => ({
    ...exampleMaintainer(`${names[nth]}@example.fi`, names[nth]),
    ...change,
  }));
  return examplePartner('kylä', {
    maintainers,
    targets: maintainers.map((person) => ({ channel: 'email', id: id('tgt', person.id), maintainerId: person.id })),
  });
}

const bulletin = { sealedAt: noon, validUntil: '2026-12-31', isUrgent: false, isCorrection: false };
const away = (from: string, until: string, deputy = 'bertta'): { absence: Absence } => ({
  absence: { from, until, deputyId: idOf(deputy), setAt: toIso(noon - day) },
});
const readersOf = (partner: Partner, at: number, change: Partial<typeof bulletin> = {}) =>
  partner.maintainers
    .filter((person) => isReader(partner, person, { ...bulletin, ...change }, at))
    .map(({ name }) => name);

describe('who reads a bulletin', () => {
  test('is every maintainer, and a deputy only in the place of somebody who is away', () => {
    const partner = community([away('2026-11-24', '2026-11-25'), { isDeputy: true }, {}]);
    expect(readersOf(partner, noon)).toEqual(['anna', 'cecilia']);
    expect(readersOf(partner, noon + day)).toEqual(['bertta', 'cecilia']);
    expect(readersOf(partner, noon + 2 * day)).toEqual(['bertta', 'cecilia']);
    expect(readersOf(partner, noon + 3 * day)).toEqual(['anna', 'cecilia']);
  });

  test('goes by local midnights, also when the clocks change', () => {
    const spring = community([away('2027-03-28', '2027-03-28'), { isDeputy: true }]);
    expect(readersOf(spring, fromIso('2027-03-27T21:59:59.999Z'))).toEqual(['anna']);
    expect(readersOf(spring, fromIso('2027-03-27T22:00:00.000Z'))).toEqual(['bertta']);
    expect(readersOf(spring, fromIso('2027-03-28T20:59:59.999Z'))).toEqual(['bertta']);
    expect(readersOf(spring, fromIso('2027-03-28T21:00:00.000Z'))).toEqual(['anna']);
    const autumn = community([away('2027-10-31', '2027-10-31'), { isDeputy: true }]);
    expect(readersOf(autumn, fromIso('2027-10-30T20:59:59.999Z'))).toEqual(['anna']);
    expect(readersOf(autumn, fromIso('2027-10-30T21:00:00.000Z'))).toEqual(['bertta']);
    expect(readersOf(autumn, fromIso('2027-10-31T21:59:59.999Z'))).toEqual(['bertta']);
    expect(readersOf(autumn, fromIso('2027-10-31T22:00:00.000Z'))).toEqual(['anna']);
  });

  test('is both of them, if it is urgent', () => {
    const partner = community([away('2026-11-23', '2026-11-23'), { isDeputy: true }]);
    expect(readersOf(partner, noon, { isUrgent: true })).toEqual(['anna', 'bertta']);
    expect(readersOf(partner, noon + day, { isUrgent: true })).toEqual(['anna']);
  });

  test('is both of them, if it corrects what either may have posted, also after the absence', () => {
    const partner = community([away('2026-11-23', '2026-11-23'), { isDeputy: true }]);
    expect(readersOf(partner, noon + 5 * day, { isCorrection: true })).toEqual(['anna', 'bertta']);
    expect(readersOf(partner, noon - day, { isCorrection: true })).toEqual(['anna']);
  });

  test('is whoever is away, as long as nobody surely reads in their place', () => {
    const absence = away('2026-11-23', '2026-11-25');
    // Named, but has not confirmed.
    expect(readersOf(community([absence]), noon)).toEqual(['anna']);
    // Confirmed, or named, after the bulletin had been sealed: no delivery was made for them.
    expect(readersOf(community([absence, { isDeputy: true, joinedAt: toIso(noon) }]), noon + hour)).toEqual(['anna']);
    const late = { absence: { ...absence.absence, setAt: toIso(noon + minute) } };
    expect(readersOf(community([late, { isDeputy: true }]), noon + hour)).toEqual(['anna']);
    // Away too: each is the other's deputy.
    expect(readersOf(community([absence, away('2026-11-20', '2026-11-30', 'anna')]), noon)).toEqual(['anna', 'bertta']);
  });
});

test('whatever people say of their absences, somebody who answers for the community or stands in for them reads it', () => {
  const dates = fc.integer({ min: -5, max: 5 }).map((days) => localDateOf(noon + days * day));
  const person = fc.record({
    isDeputy: fc.boolean(),
    absence: fc.option(
      fc.record({
        days: fc.tuple(dates, dates).map((pair) => pair.sort()),
        deputy: fc.constantFrom(...names, 'nobody'),
        setAt: fc.integer({ min: -48, max: 48 }),
      }),
      { nil: undefined },
    ),
    joined: fc.option(fc.integer({ min: -48, max: 48 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 8 * 24 }),
      fc.constantFrom('normal' as const, 'urgent' as const),
      fc.constantFrom('alert' as const, 'update' as const),
      (people, hours, urgency, kind) => {
        const partner = community(
          people.map(
            ({ isDeputy, absence, joined }, nth): Partial<Maintainer> => ({
              // The first of a community is always somebody who answers for it.
              ...(isDeputy && nth > 0 ? { isDeputy: true } : {}),
              ...(joined === undefined ? {} : { joinedAt: toIso(noon + joined * hour) }),
              ...(absence === undefined
                ? {}
                : {
                    absence: {
                      from: absence.days[0] ?? '',
                      until: absence.days[1] ?? '',
                      deputyId: idOf(absence.deputy),
                      setAt: toIso(noon + absence.setAt * hour),
                    },
                  }),
            }),
          ),
        );
        const at = noon + hours * hour;
        const sealed = sealedBulletin('mikä vain', { urgency, kind, validUntil: localDateOf(noon + 9 * day) });
        const seen = {
          sealedAt: noon,
          validUntil: sealed.validUntil,
          isUrgent: urgency === 'urgent',
          isCorrection: kind === 'update',
        };
        const readers = partner.maintainers.filter((each) => isReader(partner, each, seen, at));
        expect(readers.length).toBeGreaterThan(0);
        // Nobody reads it for whom the fan-out made no delivery, unless they were named since.
        const planned = new Set(
          planDeliveries(sealed, toIso(noon), [partner]).flatMap(({ recipients }) =>
            recipients.map((to) => to.targetId),
          ),
        );
        for (const reader of readers) {
          if (mayRead(partner, reader, seen)) expect(planned).toContain(id('tgt', reader.id));
        }
        const isNormal = urgency === 'normal' && kind === 'alert';
        if (isNormal) expect(readers.every((each) => mayRead(partner, each, seen))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
