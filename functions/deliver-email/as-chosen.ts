import { type Bulletin, isIn } from '../../shared/bulletin/bulletin.ts';
import { passesAll } from '../../shared/delivery/arrival.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { addToDigest } from '../../shared/delivery/digest.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { preferencesOf } from '../../shared/partner/partner.ts';
import { isPaused } from '../../shared/partner/preferences.ts';
import { nextHour } from '../../shared/time.ts';
import { type ArrivalDeps, arrivalFor } from './arrival.ts';
import type { MailReader } from './readers.ts';

/** At least one. */
export type Some<T> = readonly [T, ...T[]];
export const isSome = <T>(list: readonly T[]): list is Some<T> => list.length > 0;

export type AsChosenDeps = ArrivalDeps & {
  readonly deliveries: Pick<DeliveryStore, 'create' | 'get' | 'replaceWaiting'>;
};

/** Who gets a bulletin by mail now, or what becomes of it instead, by what they have chosen. */
export type AsChosen =
  | { readonly kind: 'now'; readonly readers: Some<MailReader> }
  | Extract<Outcome, { kind: 'held' | 'in-digest' | 'skipped' }>;

/** Asks what the communities of a mailbox, of which there is at least one, have chosen, and puts it into their digest. */
export async function asChosen(
  delivery: Delivery,
  bulletin: Bulletin,
  readers: Some<MailReader>,
  deps: AsChosenDeps,
): Promise<AsChosen> {
  if (passesAll(bulletin)) return { kind: 'now', readers };
  const reading = readers.filter(({ partner }) => isIn(bulletin, preferencesOf(partner).languages));
  if (reading.length === 0) return { kind: 'skipped', reason: 'language' };
  const partners = reading.map(({ partner }) => partner);
  const arrival = await arrivalFor(delivery, bulletin, partners, deps);
  const awake = reading.filter(({ partner }) => !isPaused(preferencesOf(partner), deps.now()));
  switch (arrival.kind) {
    case 'now':
      return isSome(awake) ? { kind: 'now', readers: awake } : { kind: 'skipped', reason: 'paused' };
    case 'held':
    case 'skipped':
      return arrival;
    case 'digest':
      return isSome(awake)
        ? intoDigest({ bulletin, at: arrival.at, readers: awake }, deps)
        : { kind: 'skipped', reason: 'paused' };
    default:
      return arrival satisfies never;
  }
}

async function intoDigest(
  coming: { bulletin: Bulletin; at: number; readers: Some<MailReader> },
  deps: AsChosenDeps,
): Promise<AsChosen> {
  const { bulletin, at, readers } = coming;
  const now = deps.now();
  if (at > now) return { kind: 'held', until: at, reason: 'digest' };
  const { addressHash } = readers[0].maintainer;
  const recipients = readers.map(({ recipient }) => recipient);
  const entry = { addressHash, at, bulletinId: bulletin.id, recipients, now };
  if ((await addToDigest(entry, deps.deliveries)) === 'in') return { kind: 'in-digest' };
  return { kind: 'held', until: nextDigest(readers, now), reason: 'digest' };
}

/** It came too late for that digest: it is for the next one. */
function nextDigest(readers: readonly MailReader[], now: number): number {
  const hours = readers.flatMap(({ partner }) => {
    const { rhythm } = preferencesOf(partner);
    return rhythm.kind === 'digest' ? [nextHour(now, rhythm.hour)] : [];
  });
  return Math.min(...hours);
}
