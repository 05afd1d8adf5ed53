import type { Delivery } from '../../../shared/delivery/delivery.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { fromIso } from '../../../shared/time.ts';

/** When a partner gets a bulletin, as it has chosen. Times are epoch ms. `never`: its turn comes after the last day. */
export type Turn =
  | { readonly kind: 'now' | 'paused' | 'never' }
  | { readonly kind: 'later' | 'digest'; readonly at: number };

/** Partners that get it at the same time and in the same way, by name. */
export type TurnGroup = { readonly turn: Turn; readonly partners: readonly Partner[] };

/**
 * Who gets a bulletin when, read from the deliveries that the fan-out would make: the earliest of a partner's decides. Those
 * at once come first, then later ones by time, digests, and who gets none.
 */
export function turnsOf(planned: readonly Delivery[], partners: readonly Partner[]): TurnGroup[] {
  const groups = new Map<string, { turn: Turn; partners: Partner[] }>();
  for (const partner of partners) {
    const own = planned.filter(({ recipients }) => recipients.some(({ partnerId }) => partnerId === partner.id));
    const mails = own.filter(({ channel }) => channel === 'email');
    const [turn = { kind: 'never' }] = (mails.length > 0 ? mails : own).map(turnOf).toSorted(byTime);
    const key = JSON.stringify(turn);
    const group = groups.get(key) ?? { turn, partners: [] };
    groups.set(key, group);
    group.partners.push(partner);
  }
  return [...groups.values()].toSorted((a, b) => byTime(a.turn, b.turn));
}

/** Whether anybody would get it at all, now or later. */
export const reachesAnybody = (groups: readonly TurnGroup[]): boolean =>
  groups.some(({ turn }) => turn.kind !== 'paused' && turn.kind !== 'never');

function turnOf({ state, reason, dueAt }: Delivery): Turn {
  if (state === 'skipped') return { kind: reason === 'paused' ? 'paused' : 'never' };
  if (state !== 'waiting' || dueAt === undefined) return { kind: 'now' };
  return { kind: reason === 'digest' ? 'digest' : 'later', at: fromIso(dueAt) };
}

const ranks = { now: 0, later: 1, digest: 2, paused: 3, never: 4 } as const;

function byTime(a: Turn, b: Turn): number {
  return ranks[a.kind] - ranks[b.kind] || ('at' in a ? a.at : 0) - ('at' in b ? b.at : 0);
}
