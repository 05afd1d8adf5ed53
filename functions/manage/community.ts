import type { MembershipStore } from '../../shared/membership/store.ts';
import type { Maintainer, Partner } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';

/** A community, and which of its maintainers is looking at it. */
export type Community = { readonly partner: Partner; readonly maintainer: Maintainer };

/** The communities that whoever reads a mailbox keeps now, in the order of their names. */
export async function communitiesOf(
  addressHash: string,
  deps: { readonly memberships: Pick<MembershipStore, 'of'>; readonly partners: Pick<PartnerStore, 'get'> },
): Promise<Community[]> {
  const memberships = await deps.memberships.of(addressHash);
  const found = await Promise.all(
    memberships.map(async ({ partnerId }): Promise<Community[]> => {
      const partner = await deps.partners.get(partnerId);
      if (partner?.state !== 'confirmed' && partner?.state !== 'active') return [];
      const maintainer = partner.maintainers.find((each) => each.addressHash === addressHash);
      return maintainer === undefined ? [] : [{ partner, maintainer }];
    }),
  );
  return found.flat().sort((a, b) => a.partner.name.localeCompare(b.partner.name, 'fi'));
}
