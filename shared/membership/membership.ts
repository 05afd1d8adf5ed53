import * as z from 'zod';
import { idOf } from '../ids.ts';
import { maintainerOf, type Partner } from '../partner/partner.ts';

/**
 * That bulletins of a community go to a mailbox. It only leads there: whether it still holds is for the community's own
 * row to say, so it is written before that row, and one that is left behind does no harm.
 */
export const Membership = z.object({
  /** The keyed hash of the mailbox's address, as `hashAddress` makes it. */
  addressHash: z.string().min(1),
  partnerId: idOf('prt'),
  targetId: idOf('tgt'),
});
export type Membership = z.infer<typeof Membership>;

/** The memberships of a community's mailboxes. */
export function membershipsOf(partner: Partner): Membership[] {
  return partner.targets.flatMap((target): Membership[] => {
    const maintainer = maintainerOf(partner, target);
    if (maintainer === undefined) return [];
    return [{ addressHash: maintainer.addressHash, partnerId: partner.id, targetId: target.id }];
  });
}
