import * as z from 'zod';
import { weekMs } from '../delivery/arrival.ts';
import { idOf } from '../ids.ts';
import { expiryAfter, fromIso, Instant, toIso } from '../time.ts';

/** One bulletin of a week. */
const Place = z.object({
  /** When it came to the last mailbox of the community, or is to come. */
  at: Instant,
  /** Whether it has yet to come. */
  promised: z.boolean(),
});

/** Which bulletins a community had in the last seven days, and which are promised to it, if it wants only so many. */
export const Week = z.object({
  partnerId: idOf('prt'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  /** By the bulletin's id. */
  bulletins: z.record(idOf('blt'), Place),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Week = z.infer<typeof Week>;

/**
 * When a community had other bulletins than this one, or will get them (epoch ms). None counts against a bulletin that has
 * come to one mailbox of the community: it has its place, and comes to the others too.
 */
export function hadBeside(week: Week | undefined, bulletinId: string): number[] {
  const { [bulletinId]: own, ...others } = week?.bulletins ?? {};
  return own?.promised === false ? [] : Object.values(others).map(({ at }) => fromIso(at));
}

/**
 * The week with a bulletin that comes at `at`, now or as it is promised, without those that are over a week old at `now`
 * (both epoch ms). When it comes to another mailbox of the community, the later time counts, so that nobody there gets the
 * next too soon.
 */
export function withBulletin(
  week: Week | undefined,
  coming: { partnerId: string; bulletinId: string; at: number; promised: boolean },
  now: number,
): Week {
  const { partnerId, bulletinId, at } = coming;
  const promised = coming.promised && week?.bulletins[bulletinId]?.promised !== false;
  const kept = Object.entries(week?.bulletins ?? {}).filter(([, place]) => fromIso(place.at) > now - weekMs);
  const bulletins = { ...Object.fromEntries(kept), [bulletinId]: { at: toIso(at), promised } };
  const last = Math.max(...Object.values(bulletins).map((place) => fromIso(place.at)));
  return { partnerId, version: (week?.version ?? 0) + 1, bulletins, expiresAt: expiryAfter(last, 2 * weekMs) };
}
