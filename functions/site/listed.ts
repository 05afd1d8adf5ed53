import type { Partner } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { minute } from '../../shared/time.ts';

/** Reading a whole register for every reader is waste, and a minute late is soon enough for a list. */
const keptMs = minute;

/**
 * A reader of the active partners that agreed to be named. What was read is kept for a minute, so a community that takes
 * its name away is gone from the list within that.
 */
export function listedPartners(
  partners: Pick<PartnerStore, 'inState'>,
  now: () => number,
): () => Promise<readonly Partner[]> {
  let kept: { readonly at: number; readonly reading: Promise<readonly Partner[]> } | undefined;
  return () => {
    if (kept === undefined || now() - kept.at >= keptMs) {
      const reading = partners
        .inState('active')
        .then((active) => active.filter(({ listedAt }) => listedAt !== undefined));
      kept = { at: now(), reading };
      reading.catch(() => {
        kept = undefined;
      });
    }
    return kept.reading;
  };
}
