import type { Delivery } from '../../shared/delivery/delivery.ts';
import { findTarget, type Maintainer, maintainerOf, type PartnerState } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { Reader } from './bulletin-mail.ts';

/** A community that may be written to, with the maintainer whose mailbox it goes to. */
export type MailReader = Reader & { readonly maintainer: Maintainer };

/** The partners of a delivery that may be written to now, each with the maintainer whose mailbox it goes to. */
export async function readersOf(
  delivery: Delivery,
  deps: { readonly partners: Pick<PartnerStore, 'get'> },
  states: readonly PartnerState[],
): Promise<MailReader[]> {
  const found = await Promise.all(
    delivery.recipients.map(async (recipient): Promise<MailReader[]> => {
      const { partnerId, targetId } = recipient;
      const partner = await deps.partners.get(partnerId);
      if (partner === undefined || !states.includes(partner.state)) return [];
      const target = findTarget(partner, targetId);
      const maintainer = target && maintainerOf(partner, target);
      return maintainer === undefined ? [] : [{ partner, maintainer, recipient }];
    }),
  );
  return found.flat();
}
