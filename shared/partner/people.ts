import { derivedId } from '../ids.ts';
import { day, fromIso, toIso } from '../time.ts';
import { type Change, changed, leavesWith } from './changes.ts';
import type { Absence, Invited, Maintainer, Partner } from './partner.ts';

/** A community has at most so many people, those who are only invited among them. */
export const mostPeople = 8;

/** An invitation is open for this long. */
export const invitationLastsMs = 14 * day;

/** The person and the mailbox that an invitation becomes: known before it is accepted, so that a deputy can be named. */
export const personOf = (invitationId: string) => ({
  maintainerId: derivedId('mnt', invitationId),
  targetId: derivedId('tgt', invitationId),
});

/** The invitations that may still be accepted at `now` (epoch ms). */
export const openInvitations = ({ invited = [] }: Partner, now: number): Invited[] =>
  invited.filter(({ until }) => fromIso(until) > now);

/** Who of a community came, or became more, by an invitation. */
export const whoAccepted = ({ maintainers }: Partner, invitationId: string): Maintainer | undefined =>
  maintainers.find(({ accepted }) => accepted?.id === invitationId);

/** Whether the community has room for nobody more at `now` (epoch ms). */
export const isFull = (partner: Partner, now: number): boolean =>
  partner.maintainers.length + openInvitations(partner, now).length >= mostPeople;

/** Somebody is asked to join the community's people. The same invitation again changes nothing. `now` is epoch ms. */
export function invite(partner: Partner, invited: Invited, now: number): Change {
  const open = openInvitations(partner, now);
  if (open.some(({ id }) => id === invited.id)) return { kind: 'unchanged' };
  if (partner.state !== 'active' || isFull(partner, now)) return { kind: 'refused', state: partner.state };
  return changed(partner, { invited: [...open, invited] });
}

/** An invitation is taken back: from then on it lets nobody in. `now` is epoch ms. */
export function withdraw(partner: Partner, invitationId: string, now: number): Change {
  const open = openInvitations(partner, now);
  if (!open.some(({ id }) => id === invitationId)) return { kind: 'unchanged' };
  return changed(partner, { invited: open.filter(({ id }) => id !== invitationId) });
}

/**
 * Somebody accepts an invitation, which is used up by it. Whose address is the community's already does not become a second person, but may
 * become a maintainer in the place of a deputy. A successor takes the place of the one who asked, and with it the part of the
 * contact, if that was theirs. Accepting twice is fine. `now` is epoch ms.
 */
export function accept(
  partner: Partner,
  invitationId: string,
  person: Pick<Maintainer, 'name' | 'email' | 'addressHash'>,
  now: number,
): Change {
  const { maintainerId, targetId } = personOf(invitationId);
  if (whoAccepted(partner, invitationId) !== undefined) return { kind: 'unchanged' };
  const invited = openInvitations(partner, now).find(({ id }) => id === invitationId);
  if (partner.state !== 'active' || invited === undefined) return { kind: 'refused', state: partner.state };

  const before = partner.maintainers.find(({ addressHash }) => addressHash === person.addressHash);
  const at = toIso(now);
  const joined = {
    ...joinedAs(invited, before ?? { ...person, id: maintainerId, joinedAt: at }, before),
    accepted: { ...invited, at },
  };
  const goes = (id: string) => invited.byLeaves === true && id === invited.by && id !== joined.id;
  const targets = partner.targets.filter((target) => target.channel !== 'email' || !goes(target.maintainerId));
  return changed(partner, {
    maintainers: inPlace(partner.maintainers, joined, invited)
      .filter(({ id }) => !goes(id))
      .map((each) => standingInBy(each, maintainerId, joined.id)),
    targets: before === undefined ? [...targets, { channel: 'email', id: targetId, maintainerId }] : targets,
    invited: (partner.invited ?? []).filter(({ id }) => id !== invitationId),
  });
}

/** Nobody becomes less than they were. */
function joinedAs({ as }: Invited, person: Maintainer, before: Maintainer | undefined): Maintainer {
  if (as === 'deputy') return before ?? { ...person, isDeputy: true };
  const { isDeputy: _, ...maintainer } = person;
  return maintainer;
}

function inPlace(people: readonly Maintainer[], joined: Maintainer, { as, by }: Invited): Maintainer[] {
  const others = people.filter(({ id }) => id !== joined.id);
  const place = others.findIndex(({ id }) => id === by);
  if (as === 'successor' && place >= 0) return others.toSpliced(place, 0, joined);
  return people.length === others.length
    ? [...others, joined]
    : people.map((each) => (each.id === joined.id ? joined : each));
}

/** Who named the invited as their deputy has named the person that they were already. */
function standingInBy(person: Maintainer, invitedId: string, joinedId: string): Maintainer {
  if (person.absence?.deputyId !== invitedId) return person;
  return { ...person, absence: { ...person.absence, deputyId: joinedId } };
}

/** Somebody says from when to when they are away and who reads in their place, or takes that back. */
export function setAbsence(partner: Partner, personId: string, absence: Absence | undefined): Change {
  if (partner.maintainers.find(({ id }) => id === personId) === undefined) return { kind: 'unchanged' };
  const maintainers = partner.maintainers.map((each) => {
    if (each.id !== personId) return each;
    const { absence: _, ...here } = each;
    return absence === undefined ? here : { ...here, absence };
  });
  return changed(partner, { maintainers });
}

/** A deputy is not needed any more; nothing is kept of them. Who answers for the community can only go by themselves. */
export function removeDeputy(partner: Partner, personId: string): Change {
  const mailboxes = partner.targets.flatMap((target) =>
    target.channel === 'email' && target.maintainerId === personId ? [target.id] : [],
  );
  const isDeputy = partner.maintainers.some((each) => each.id === personId && each.isDeputy);
  if (!isDeputy || leavesWith(partner, mailboxes)) return { kind: 'unchanged' };
  return changed(partner, {
    maintainers: partner.maintainers.filter(({ id }) => id !== personId),
    targets: partner.targets.filter(({ id }) => !mailboxes.includes(id)),
  });
}
