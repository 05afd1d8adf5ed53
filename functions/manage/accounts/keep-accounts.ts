import { newId } from '../../../shared/ids.ts';
import type { AccountRow } from '../../../shared/partner/account-fields.tsx';
import type { Account } from '../../../shared/partner/partner.ts';

/**
 * The accounts of a form, each with the id of the account that it is: the one of the same channel and name, else one of the
 * same channel that was renamed, else a new one. What was posted to an account stays with it when its name changes.
 */
export function keepAccounts(
  rows: readonly AccountRow[],
  before: readonly Account[],
  random: (bytes: number) => Uint8Array,
): Account[] {
  const left = [...before];
  const take = (matches: (account: Account) => boolean) => {
    const at = left.findIndex(matches);
    return at === -1 ? undefined : left.splice(at, 1)[0]?.id;
  };
  const same = rows.map((row) => take(({ channel, name }) => channel === row.channel && name === row.name));
  return rows.map(({ channel, name, audience }, at) => ({
    id: same[at] ?? take((account) => account.channel === channel) ?? newId('acc', random),
    channel,
    name,
    ...(audience === undefined ? {} : { audience }),
  }));
}
