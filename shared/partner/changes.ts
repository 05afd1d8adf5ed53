import type { StaffMember } from '../staff/member.ts';
import { day, expiryAfter, toIso } from '../time.ts';
import { findTarget, type Partner, type Target } from './partner.ts';

/** The wave of the pilot of everybody who joins before it widens. */
export const firstCohort = 'first';
/**
 * An unconfirmed sign-up is forgotten after this, and so is the link in its mail. Who filled in the form waits for that
 * mail; whom staff put in from a list does not.
 */
export const confirmWithinMs = { applied: 7 * day, imported: 28 * day } as const;
/** The addresses of a community that left are forgotten after this. */
const forgetAfterMs = 28 * day;

/** When (epoch ms) the addresses of a community are forgotten that leaves at `now` (epoch ms). */
export const leaveEnds = (now: number): number => now + forgetAfterMs;

/** What a change of a partner gave: a new version to store, or why there was nothing to change. */
export type Change =
  | { readonly kind: 'changed'; readonly partner: Partner }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly state: Partner['state'] };

/** The maintainer answered the mail. Confirming twice is fine; what was declined or left stays so. `now` is epoch ms. */
export function confirm(partner: Partner, now: number): Change {
  if (partner.state === 'confirmed' || partner.state === 'active') return { kind: 'unchanged' };
  if (partner.state !== 'unconfirmed') return { kind: 'refused', state: partner.state };
  const { expiresAt: _, ...kept } = partner;
  return changed(kept, { state: 'confirmed', confirmedAt: toIso(now) });
}

/** Staff approve or decline a confirmed community. `now` is epoch ms. */
export function decide(partner: Partner, decision: 'active' | 'declined', by: StaffMember, now: number): Change {
  if (partner.state === decision) return { kind: 'unchanged' };
  if (partner.state !== 'confirmed') return { kind: 'refused', state: partner.state };
  const decided = { state: decision, decidedAt: toIso(now), decidedBy: by } as const;
  return changed(
    partner,
    decision === 'declined' ? { ...decided, expiresAt: expiryAfter(now, forgetAfterMs) } : decided,
  );
}

/**
 * One target is given up, and with a mailbox its maintainer, of whom nothing is kept. With the last mailbox of a maintainer
 * the community leaves, whatever deputies and webhooks it has, and is forgotten in time. `now` is epoch ms.
 */
export function giveUpTarget(partner: Partner, targetId: string, now: number): Change {
  if (findTarget(partner, targetId) === undefined) return { kind: 'unchanged' };
  if (leavesWith(partner, [targetId])) {
    const { invited: _, ...kept } = partner;
    return changed(kept, {
      targets: [],
      state: 'left',
      leftAt: toIso(now),
      expiresAt: expiryAfter(now, forgetAfterMs),
    });
  }
  const targets = partner.targets.filter((target) => target.id !== targetId);
  const readers = new Set(mailboxesOf(targets).map((mailbox) => mailbox.maintainerId));
  return changed(partner, { targets, maintainers: partner.maintainers.filter(({ id }) => readers.has(id)) });
}

/**
 * Whether a community leaves when these of its targets are given up: it does when no maintainer's mailbox remains, since
 * nobody would be left to answer for it, or to be told when its webhook fails. A deputy does not answer for it.
 */
export function leavesWith(partner: Partner, targetIds: readonly string[]): boolean {
  const deputies = new Set(partner.maintainers.filter(({ isDeputy }) => isDeputy).map(({ id }) => id));
  return mailboxesOf(partner.targets).every(
    ({ id, maintainerId }) => targetIds.includes(id) || deputies.has(maintainerId),
  );
}

function mailboxesOf(targets: readonly Target[]) {
  return targets.filter((target) => target.channel === 'email');
}

/** The next version of a partner. */
export function changed(partner: Partner, change: Partial<Partner>): Change {
  return { kind: 'changed', partner: { ...partner, ...change, version: partner.version + 1 } };
}
