import type { Membership } from '../../shared/membership/membership.ts';
import type { MembershipStore } from '../../shared/membership/store.ts';

/** Memberships in memory, with the promise of the real store. */
export function memoryMemberships(): MembershipStore {
  const rows = new Map<string, Membership>();
  const keyOf = ({ addressHash, partnerId }: Pick<Membership, 'addressHash' | 'partnerId'>) =>
    `${addressHash}/${partnerId}`;
  return {
    add: async (membership) => void rows.set(keyOf(membership), membership),
    of: async (addressHash) =>
      [...rows.values()]
        .filter((row) => row.addressHash === addressHash)
        .sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1)),
    remove: async (membership) => void rows.delete(keyOf(membership)),
  };
}
