import type { Limit } from '../../shared/quota/store.ts';
import { day, expiryAfter, toIso } from '../../shared/time.ts';

/** How many confirmation mails one address gets in a day (UTC), so that the form cannot be used to pester somebody. */
const perAddressAndDay = 3;

/** How many confirmation mails leave in an hour: a wave of false sign-ups must not cost us our name as a sender. */
const perHour = 200;

/** `now` is epoch ms. */
export function limitOfAddress(addressHash: string, now: number): Limit {
  return {
    id: `confirm-mail#${addressHash}#${toIso(now).slice(0, '2026-11-23'.length)}`,
    most: perAddressAndDay,
    expiresAt: expiryAfter(now, 2 * day),
  };
}

/** The limit of the hour in which `at` (epoch ms) is. */
export function limitOfHour(at: number): Limit {
  return {
    id: `confirm-mail#${toIso(at).slice(0, '2026-11-23T07'.length)}`,
    most: perHour,
    expiresAt: expiryAfter(at, 2 * day),
  };
}
