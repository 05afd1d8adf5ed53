import type { Partner } from '../partner/partner.ts';

/** Where a community stood at some moment: it received bulletins, waited for staff to decide, or neither. */
export type Standing = 'active' | 'waiting' | 'outside';

/**
 * Where a community stood at the instant `at` (ISO), read from when it confirmed, was decided on and left. A report that
 * is computed some days late says the same as one computed on time.
 */
export function standingAt(partner: Partner, at: string): Standing {
  const happened = (when: string | undefined) => when !== undefined && when < at;
  if (!happened(partner.confirmedAt) || happened(partner.leftAt)) return 'outside';
  if (!happened(partner.decidedAt)) return 'waiting';
  return partner.state === 'declined' ? 'outside' : 'active';
}
