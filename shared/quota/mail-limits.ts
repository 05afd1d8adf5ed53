import { day, expiryAfter, hour, toIso } from '../time.ts';
import type { Limit, QuotaStore } from './store.ts';

/** How many mails that anybody can ask for one address gets in a day (UTC), so that no form can be used to pester somebody. */
const perAddressAndDay = 3;

/** How many such mails leave in an hour: a wave of false requests must not cost us our name as a sender. */
const perHour = 200;

/** Beyond a day of full hours a mail leaves in the last of them, full or not: late is better than never. */
const hoursAhead = 24;

/** `now` is epoch ms. */
export function limitOfAddress(addressHash: string, now: number): Limit {
  return {
    id: `asked-mail#${addressHash}#${toIso(now).slice(0, '2026-11-23'.length)}`,
    most: perAddressAndDay,
    expiresAt: expiryAfter(now, 2 * day),
  };
}

/** The limit of the hour in which `at` (epoch ms) is. */
export function limitOfHour(at: number): Limit {
  return {
    id: `asked-mail#${toIso(at).slice(0, '2026-11-23T07'.length)}`,
    most: perHour,
    expiresAt: expiryAfter(at, 2 * day),
  };
}

/** @returns `now`, or the beginning (epoch ms) of the first later hour that has a place for the mail. */
export async function placeInAnHour(use: string, now: number, quotas: QuotaStore): Promise<number> {
  for (let ahead = 0; ahead < hoursAhead; ahead++) {
    const at = ahead === 0 ? now : beginningOfHour(now) + ahead * hour;
    if ((await quotas.take(limitOfHour(at), use)) === 'taken') return at;
  }
  return beginningOfHour(now) + hoursAhead * hour;
}

const beginningOfHour = (at: number): number => at - (at % hour);
