import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { sealedOf } from '../../shared/delivery/plan.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import { deputyOf, isReader } from '../../shared/partner/reading.ts';
import { fromIso } from '../../shared/time.ts';
import type { MailReader } from './readers.ts';

export type PresentDeps = {
  readonly suppressions: Pick<SuppressionStore, 'find'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Those of a mailbox's communities of which its owner is to read the bulletin now: not where a deputy does it for them, nor
 * where they are a deputy whose turn it is not. Whose deputy's mailbox takes no mail any more reads it all the same.
 */
export async function presentOf(
  delivery: Delivery,
  bulletin: Bulletin,
  readers: readonly MailReader[],
  deps: PresentDeps,
): Promise<MailReader[]> {
  const now = deps.now();
  const sealed = sealedOf(bulletin, fromIso(delivery.createdAt));
  const found = await Promise.all(
    readers.map(async (reader) => {
      const { partner, maintainer } = reader;
      if (isReader(partner, maintainer, sealed, now)) return [reader];
      const deputy = deputyOf(partner, maintainer, sealed.sealedAt, now);
      const isLost = deputy !== undefined && (await deps.suppressions.find(deputy.addressHash)) !== undefined;
      return isLost ? [reader] : [];
    }),
  );
  return found.flat();
}
