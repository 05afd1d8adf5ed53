import type { Partner } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { kept } from './kept.ts';

/**
 * A reader of the active partners that agreed to be named. What was read is kept for a minute, so a community that takes
 * its name away is gone from the list within that.
 */
export function listedPartners(
  partners: Pick<PartnerStore, 'inState'>,
  now: () => number,
): () => Promise<readonly Partner[]> {
  return kept(async () => (await partners.inState('active')).filter(({ listedAt }) => listedAt !== undefined), now);
}
