import type { Change } from '../../shared/partner/changes.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { changePartner } from '../../shared/partner/store.ts';
import type { Deps } from './deps.ts';

/** A community, and whose mailbox the reader's link was sent to. */
export type Who = { readonly partnerId: string; readonly addressHash: string };

/** Changes a community for somebody who is its maintainer in the very version that is changed; for others nothing happens. */
export function changeOwn(
  who: Who,
  deps: Pick<Deps, 'partners'>,
  change: (partner: Partner) => Change,
): Promise<Change | { kind: 'missing' }> {
  return changePartner(deps.partners, who.partnerId, (partner) =>
    partner.maintainers.some(({ addressHash }) => addressHash === who.addressHash)
      ? change(partner)
      : { kind: 'unchanged' },
  );
}
