import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type Arrival, arrivalOf, passesAll } from '../../shared/delivery/arrival.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { timing } from '../../shared/delivery/timing.ts';
import { type Partner, preferencesOf } from '../../shared/partner/partner.ts';
import { isPaused } from '../../shared/partner/preferences.ts';
import { fromIso } from '../../shared/time.ts';
import type { WeekStore } from '../../shared/week/store.ts';
import { hadBeside, type Week, withBulletin } from '../../shared/week/week.ts';

export type ArrivalDeps = {
  readonly weeks: WeekStore;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * When a bulletin comes to a mailbox, by what its communities have chosen **now**. For those that want only so many in seven
 * days it takes its place in their week, or is promised one, before it says so: if the process dies after that, the
 * next try finds the place taken by this very bulletin. If another bulletin was first, everything is looked at anew.
 */
export async function arrivalFor(
  delivery: Delivery,
  bulletin: Bulletin,
  partners: readonly Partner[],
  deps: ArrivalDeps,
): Promise<Arrival> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const now = deps.now();
    const members = await Promise.all(
      partners.map(async (partner) => ({
        partner,
        week: isLimited(partner, bulletin, now) ? await deps.weeks.get(partner.id) : undefined,
      })),
    );
    const arrival = arrivalOf({
      bulletin,
      members: members.map(({ partner, week }) => ({
        preferences: preferencesOf(partner),
        had: hadBeside(week, bulletin.id),
      })),
      sealedAt: fromIso(delivery.createdAt),
      ...(delivery.heldUntil === undefined ? {} : { heldUntil: fromIso(delivery.heldUntil) }),
      now,
    });
    if (arrival.kind !== 'now' && arrival.kind !== 'held') return arrival;
    // A call that begins now ends before its function does.
    const at = arrival.kind === 'now' ? now + timing.email.functionMs : arrival.until;
    const coming = { bulletinId: bulletin.id, at, promised: arrival.kind === 'held' };
    const limited = members.filter(({ partner }) => isLimited(partner, bulletin, now));
    if (await takePlaces(limited, coming, deps.weeks, now)) return arrival;
  }
  throw new Error(`the weeks of the communities of ${delivery.id} are changed by others all the time`);
}

/** Whether a community counts its bulletins, and this one among them. */
function isLimited(partner: Partner, bulletin: Bulletin, now: number): boolean {
  const preferences = preferencesOf(partner);
  const { rhythm } = preferences;
  return (
    rhythm.kind === 'each' && rhythm.mostPerWeek !== undefined && !passesAll(bulletin) && !isPaused(preferences, now)
  );
}

async function takePlaces(
  members: readonly { partner: Partner; week: Week | undefined }[],
  coming: { bulletinId: string; at: number; promised: boolean },
  weeks: WeekStore,
  now: number,
): Promise<boolean> {
  for (const { partner, week } of members) {
    const next = withBulletin(week, { partnerId: partner.id, ...coming }, now);
    if ((await weeks.save(next)) === 'conflict') return false;
  }
  return true;
}
