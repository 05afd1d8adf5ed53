import type { StaffMember } from '../staff/member.ts';
import { day, expiryAfter, toIso } from '../time.ts';
import { findTarget, type Partner } from './partner.ts';

/** An unconfirmed sign-up is forgotten after this; so is the link in its mail. */
export const confirmWithinMs = 7 * day;
/** The addresses of a community that left are forgotten after this. */
const forgetAfterMs = 28 * day;

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

/** One target is given up; with the last one the community leaves, and is forgotten in time. `now` is epoch ms. */
export function giveUpTarget(partner: Partner, targetId: string, now: number): Change {
  if (findTarget(partner, targetId) === undefined) return { kind: 'unchanged' };
  const targets = partner.targets.filter((target) => target.id !== targetId);
  return targets.length > 0
    ? changed(partner, { targets })
    : changed(partner, { targets, state: 'left', leftAt: toIso(now), expiresAt: expiryAfter(now, forgetAfterMs) });
}

/** A webhook echoed its challenge: bulletins may go to it. */
export function verifyWebhook(partner: Partner, targetId: string): Change {
  return changeWebhook(partner, targetId, (target) =>
    target.state === 'verified' ? undefined : { ...target, state: 'verified' },
  );
}

/** The signing secret of a webhook is about to be shown, which happens once. `now` is epoch ms. */
export function showWebhookSecret(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) =>
    target.secretShownAt === undefined ? { ...target, secretShownAt: toIso(now) } : undefined,
  );
}

type Webhook = Extract<Partner['targets'][number], { channel: 'webhook' }>;

function changeWebhook(partner: Partner, targetId: string, change: (target: Webhook) => Webhook | undefined): Change {
  const target = findTarget(partner, targetId);
  const next = target?.channel === 'webhook' ? change(target) : undefined;
  if (next === undefined) return { kind: 'unchanged' };
  return changed(partner, { targets: partner.targets.map((each) => (each.id === targetId ? next : each)) });
}

function changed(partner: Partner, change: Partial<Partner>): Change {
  return { kind: 'changed', partner: { ...partner, ...change, version: partner.version + 1 } };
}
