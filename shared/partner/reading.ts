import { fromIso, localDateOf, minute } from '../time.ts';
import type { Absence, Maintainer, Partner } from './partner.ts';

/** A bulletin as far as it matters who reads it; `sealedAt` is epoch ms. */
export type Sealed = {
  readonly sealedAt: number;
  readonly validUntil: string;
  readonly isUrgent: boolean;
  readonly isCorrection: boolean;
};

/** What the fan-out of a bulletin has surely seen was committed so long before: it reads the register without a lock. */
const surelySeenMs = minute;

/**
 * Whether a bulletin goes to this person of the community at `now` (epoch ms). While somebody is away, their deputy gets it in their
 * place. Both get what is urgent, and what corrects something that either may have posted.
 *
 * Nobody is left out unless their deputy surely gets it: the absence and the deputy were there before the bulletin was sealed,
 * so the deputy has a delivery of it, and the deputy is not away. So every bulletin goes to somebody.
 */
export function isReader(partner: Partner, person: Maintainer, bulletin: Sealed, now: number): boolean {
  const standsFor = partner.maintainers.filter(({ absence }) => absence?.deputyId === person.id);
  if (bulletin.isCorrection) {
    return (
      !person.isDeputy || standsFor.some(({ absence }) => absence !== undefined && absence.from <= localDateOf(now))
    );
  }
  if (bulletin.isUrgent) return !person.isDeputy || standsFor.some((each) => isAway(each, now));
  if (deputyOf(partner, person, bulletin.sealedAt, now) !== undefined) return false;
  return !person.isDeputy || standsFor.some((each) => deputyOf(partner, each, bulletin.sealedAt, now) !== undefined);
}

/** Whether a person of the community may come to read a bulletin as long as it holds, so that a delivery is made for them. */
export function mayRead(partner: Partner, person: Maintainer, bulletin: Sealed): boolean {
  if (!person.isDeputy) return true;
  const first = localDateOf(bulletin.sealedAt);
  return partner.maintainers.some(
    ({ absence }) =>
      absence?.deputyId === person.id &&
      fromIso(absence.setAt) <= bulletin.sealedAt &&
      absence.from <= bulletin.validUntil &&
      (bulletin.isCorrection || absence.until >= first),
  );
}

/** Whether somebody is away on the local date of `at` (epoch ms). */
const isAway = ({ absence }: Pick<Maintainer, 'absence'>, at: number): boolean =>
  absence !== undefined && isOn(absence, localDateOf(at));

const isOn = ({ from, until }: Absence, date: string): boolean => from <= date && date <= until;

/** Who gets a bulletin sealed at `sealedAt` in somebody's place at `now`; nobody if they get it themselves. */
export function deputyOf(partner: Partner, person: Maintainer, sealedAt: number, now: number): Maintainer | undefined {
  const { absence } = person;
  if (absence === undefined || !isAway(person, now) || !isSeen(absence.setAt, sealedAt)) return undefined;
  const deputy = partner.maintainers.find(({ id }) => id === absence.deputyId);
  if (deputy === undefined || deputy.id === person.id || isAway(deputy, now)) return undefined;
  const hasMailbox = partner.targets.some((target) => target.channel === 'email' && target.maintainerId === deputy.id);
  return hasMailbox && isSeen(deputy.joinedAt, sealedAt) ? deputy : undefined;
}

const isSeen = (at: string | undefined, sealedAt: number): boolean =>
  at === undefined || fromIso(at) + surelySeenMs < sealedAt;
