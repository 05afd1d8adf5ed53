import type { Bulletin } from '../bulletin/bulletin.ts';
import { afterQuiet, isPaused, type Preferences } from '../partner/preferences.ts';
import { day, endOfLocalDate, nextHour } from '../time.ts';
import type { Reason } from './delivery.ts';

/** Why a bulletin does not come at once. */
type HoldReason = Extract<Reason, 'quiet-hours' | 'week-full' | 'digest'>;

/** When a bulletin comes. Times are epoch ms. */
export type Arrival =
  | { readonly kind: 'now' }
  /** It comes by itself at `until`, and is looked at anew then. */
  | { readonly kind: 'held'; readonly until: number; readonly reason: HoldReason }
  /** It comes in the digest of `at`. */
  | { readonly kind: 'digest'; readonly at: number }
  /** It does not come: the community has a pause or other languages, or its time would be after the bulletin's last day. */
  | { readonly kind: 'skipped'; readonly reason: HoldReason | 'paused' | 'language' };

/** A community that the mail is for. */
export type Member = {
  readonly preferences: Preferences;
  /** When it had other bulletins in the last seven days, and when it will get those that are held for it (epoch ms). */
  readonly had: readonly number[];
};

/** Any seven days, not a calendar week. */
export const weekMs = 7 * day;

/**
 * The one rule of when a bulletin comes to a mailbox, whose owner keeps one community or several.
 *
 * Urgent bulletins, updates and cancellations come at once. Otherwise a community with a pause is left out; with digests
 * only, it goes into the next digest; in any other case it comes at the first moment that is right for all
 * of them: outside their quiet hours, not before the digest hour of those who want digests, and with no more than the
 * wanted number in any seven days for each.
 *
 * @param input.sealedAt when it was sent (epoch ms); its digest is the first after that.
 * @param input.heldUntil until when it was held before, if it was: looked at anew then, it goes into the digest of that time.
 */
export function arrivalOf(input: {
  bulletin: Pick<Bulletin, 'urgency' | 'kind' | 'validUntil'>;
  members: readonly Member[];
  sealedAt: number;
  heldUntil?: number | undefined;
  now: number;
}): Arrival {
  const { bulletin, members, sealedAt, heldUntil, now } = input;
  if (passesAll(bulletin)) return { kind: 'now' };
  const awake = members.filter(({ preferences }) => !isPaused(preferences, now));
  if (awake.length === 0) return { kind: 'skipped', reason: 'paused' };

  const end = endOfLocalDate(bulletin.validUntil);
  const digestsAfter = (since: number) =>
    awake.flatMap(({ preferences: { rhythm } }) => (rhythm.kind === 'digest' ? [nextHour(since, rhythm.hour)] : []));
  const digests = digestsAfter(sealedAt);
  if (digests.length < awake.length) return firstRight(awake, Math.max(now, ...digests), { now, end });
  const at = Math.min(...(heldUntil === undefined ? digests : digestsAfter(heldUntil - 1)));
  return at < end ? { kind: 'digest', at } : { kind: 'skipped', reason: 'digest' };
}

/** Whether a bulletin comes whatever a community has chosen: it is urgent, or corrects what it may have posted. */
export function passesAll({ urgency, kind }: Pick<Bulletin, 'urgency' | 'kind'>): boolean {
  return urgency === 'urgent' || kind === 'update' || kind === 'cancel';
}

function firstRight(members: readonly Member[], from: number, limits: { now: number; end: number }): Arrival {
  let at = from;
  let reason: HoldReason = 'digest';
  // Each round moves on by hours, and the bulletin's last day ends it: quiet hours may leave no hour at all.
  while (at < limits.end) {
    const moves = members.flatMap((member) => movesOf(member, at)).filter((move) => move.to > at);
    const [furthest] = moves.sort((a, b) => b.to - a.to);
    if (furthest === undefined) return at === limits.now ? { kind: 'now' } : { kind: 'held', until: at, reason };
    at = furthest.to;
    reason = furthest.reason;
  }
  return { kind: 'skipped', reason };
}

function movesOf({ preferences: { rhythm }, had }: Member, at: number): { to: number; reason: HoldReason }[] {
  if (rhythm.kind !== 'each') return [];
  const { quiet, mostPerWeek } = rhythm;
  return [
    { to: afterQuiet(quiet, at), reason: 'quiet-hours' },
    ...(mostPerWeek === undefined ? [] : [{ to: roomFrom(had, mostPerWeek, at), reason: 'week-full' as const }]),
  ];
}

/** The first moment from `from` on at which one more makes no more than `most` in any seven days, before it or after it. */
function roomFrom(had: readonly number[], most: number, from: number): number {
  const freed = had.map((time) => time + weekMs).filter((time) => time > from);
  // A week after the last one there is always room.
  return [from, ...freed.sort((a, b) => a - b)].find((at) => hasRoom(had, most, at)) ?? from;
}

/** Whether every run of `most + 1` that one more at `at` would be part of takes a week or longer. */
function hasRoom(had: readonly number[], most: number, at: number): boolean {
  const before = had.filter((time) => time <= at).sort((a, b) => b - a);
  const after = had.filter((time) => time > at).sort((a, b) => a - b);
  return Array.from({ length: most + 1 }, (_, later) => {
    const first = [at, ...before][most - later];
    const last = [at, ...after][later];
    return first === undefined || last === undefined || last - first >= weekMs;
  }).every(Boolean);
}
