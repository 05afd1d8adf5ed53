import { describe, expect, test } from 'vitest';
import { giveUpTarget, leavesWith } from '../../../shared/partner/changes.ts';
import type { Invited, Partner } from '../../../shared/partner/partner.ts';
import {
  accept,
  invitationLastsMs,
  invite,
  mostPeople,
  openInvitations,
  personOf,
  removeDeputy,
  setAbsence,
  withdraw,
} from '../../../shared/partner/people.ts';
import { toIso } from '../../../shared/time.ts';
import { exampleMaintainer, examplePartner, id, noon } from '../../support/examples.ts';

const village = () => examplePartner('kylä', {}, { email: 'anna@example.fi' });
const anna = id('mnt', 'anna@example.fi');
const invitation = (as: Invited['as'], change: Partial<Invited> = {}): Invited => ({
  id: id('inv', as),
  as,
  by: anna,
  until: toIso(noon + invitationLastsMs),
  ...change,
});
const next = (change: ReturnType<typeof invite>): Partner => {
  if (change.kind !== 'changed') throw new Error(change.kind);
  return change.partner;
};
const invited = (as: Invited['as'], change: Partial<Invited> = {}) =>
  next(invite(village(), invitation(as, change), noon));
const { id: _, ...liisa } = exampleMaintainer('liisa@example.fi', 'Liisa');
const joined = (as: Invited['as'], change: Partial<Invited> = {}) =>
  next(accept(invited(as, change), id('inv', as), liisa, noon));
const namesIn = ({ maintainers }: Partner) => maintainers.map(({ name }) => name);

describe('an invitation', () => {
  test('makes one more maintainer with a mailbox, once', () => {
    const partner = joined('maintainer');
    expect(namesIn(partner)).toEqual(['Maija Mallikas', 'Liisa']);
    const { maintainerId, targetId } = personOf(id('inv', 'maintainer'));
    expect(partner.targets.at(-1)).toEqual({ channel: 'email', id: targetId, maintainerId });
    expect(partner.invited).toEqual([]);
    expect(accept(partner, id('inv', 'maintainer'), liisa, noon)).toEqual({ kind: 'unchanged' });
  });

  test('lets nobody in that was withdrawn or has expired, nor into a community that left', () => {
    const withdrawn = next(withdraw(invited('maintainer'), id('inv', 'maintainer'), noon));
    expect(accept(withdrawn, id('inv', 'maintainer'), liisa, noon)).toMatchObject({ kind: 'refused' });
    expect(withdraw(withdrawn, id('inv', 'maintainer'), noon)).toEqual({ kind: 'unchanged' });
    const late = noon + invitationLastsMs;
    expect(accept(invited('maintainer'), id('inv', 'maintainer'), liisa, late)).toMatchObject({ kind: 'refused' });
    const left = next(giveUpTarget(invited('maintainer'), id('tgt', 'kylä'), noon));
    expect(left).not.toHaveProperty('invited');
    expect(accept(left, id('inv', 'maintainer'), liisa, noon)).toEqual({ kind: 'refused', state: 'left' });
  });

  test('is refused when the community is full; one that has expired takes no room', () => {
    let partner = village();
    for (let nth = 1; nth < mostPeople; nth += 1) {
      partner = next(invite(partner, invitation('maintainer', { id: id('inv', String(nth)) }), noon));
    }
    expect(invite(partner, invitation('deputy'), noon)).toMatchObject({ kind: 'refused' });
    const later = noon + invitationLastsMs;
    const again = next(invite(partner, invitation('deputy', { until: toIso(later + 1) }), later));
    expect(openInvitations(again, later).map(({ as }) => as)).toEqual(['deputy']);
  });

  test('is not for an applicant whom staff have not approved', () => {
    expect(invite({ ...village(), state: 'confirmed' }, invitation('maintainer'), noon)).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('handing over', () => {
  test('puts the successor in the place of the one who asked, who stays', () => {
    expect(namesIn(joined('successor'))).toEqual(['Liisa', 'Maija Mallikas']);
  });

  test('or who goes in the same change: the community is never without a maintainer', () => {
    const partner = joined('successor', { byLeaves: true });
    expect(namesIn(partner)).toEqual(['Liisa']);
    expect(partner.targets).toHaveLength(1);
    expect(partner.state).toBe('active');
  });

  test('to a deputy makes them a maintainer with the mailbox that they have', () => {
    const deputy = joined('deputy');
    expect(deputy.maintainers[1]).toMatchObject({ name: 'Liisa', isDeputy: true });
    const offered = next(invite(deputy, invitation('successor', { byLeaves: true }), noon));
    const partner = next(accept(offered, id('inv', 'successor'), { ...liisa, name: 'Muu' }, noon));
    expect(partner.maintainers).toMatchObject([{ id: personOf(id('inv', 'deputy')).maintainerId, name: 'Liisa' }]);
    expect(partner.maintainers[0]).not.toHaveProperty('isDeputy');
    expect(partner.targets).toEqual([deputy.targets[1]]);
  });
});

describe('a deputy', () => {
  test('does not keep a community in the network whose last maintainer goes', () => {
    const partner = joined('deputy');
    expect(leavesWith(partner, [id('tgt', 'kylä')])).toBe(true);
    expect(next(giveUpTarget(partner, id('tgt', 'kylä'), noon))).toMatchObject({ state: 'left', targets: [] });
  });

  test('is named before they have confirmed, and is the same person when the address was known', () => {
    const { maintainerId } = personOf(id('inv', 'deputy'));
    const absence = { from: '2026-11-24', until: '2026-11-30', deputyId: maintainerId, setAt: toIso(noon) };
    const known = next(setAbsence(next(invite(joined('maintainer'), invitation('deputy'), noon)), anna, absence));
    const partner = next(accept(known, id('inv', 'deputy'), liisa, noon));
    expect(partner.maintainers[0]?.absence?.deputyId).toBe(personOf(id('inv', 'maintainer')).maintainerId);
    expect(next(setAbsence(partner, anna, undefined)).maintainers[0]).not.toHaveProperty('absence');
  });

  test('can be removed by others, a maintainer cannot', () => {
    const partner = joined('deputy');
    const deputyId = partner.maintainers[1]?.id ?? '';
    expect(namesIn(next(removeDeputy(partner, deputyId)))).toEqual(['Maija Mallikas']);
    expect(removeDeputy(partner, anna)).toEqual({ kind: 'unchanged' });
  });
});
