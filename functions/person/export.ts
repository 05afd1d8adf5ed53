import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { mailDeliveryId } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import type { PersonStore } from '../../shared/person/store.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import { monthBefore, monthOf } from '../../shared/time.ts';
import type { Found, Kept } from './find.ts';
import type { Reference } from './reference.ts';

export type ExportDeps = {
  readonly people: Pick<PersonStore, 'questions'>;
  readonly bulletins: Pick<BulletinStore, 'sealedIn'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  readonly postings: Pick<PostingStore, 'ofPartner'>;
  readonly suppressions: Pick<SuppressionStore, 'find'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Records of deliveries are kept for so many months, the current one included. */
const monthsOfDeliveries = 14;

/** All that is held of a person, as it is stored; of a community no other maintainer's details. */
export async function exportPerson(found: Found, reference: Reference, deps: ExportDeps) {
  const ids = new Set(found.communities.map(({ partner }) => partner.id));
  const hashes = new Set([
    ...found.communities.flatMap(({ maintainers }) => maintainers.map(({ addressHash }) => addressHash)),
    ...(reference.kind === 'address' ? [reference.hash] : []),
  ]);
  const relayed = await (ids.size === 0
    ? []
    : deps.people.questions(
        ({ origin, state }) => origin.kind === 'partner' && ids.has(origin.partnerId) && state !== 'erased',
      ));
  const suppressed = await Promise.all([...hashes].map((hash) => deps.suppressions.find(hash)));
  return {
    questions: found.questions,
    communities: found.communities.map(withoutOthers),
    /** What their communities passed on, and what those posted. */
    relayed,
    postings: (await Promise.all([...ids].map((id) => deps.postings.ofPartner(id)))).flat(),
    bulletins: ids.size === 0 ? [] : await bulletinsTo(hashes, deps),
    prospects: found.prospects,
    suppressed: suppressed.filter((each) => each !== undefined),
  };
}

function withoutOthers({ partner, maintainers }: Kept) {
  const theirs = new Set(maintainers.map(({ id }) => id));
  const targets = partner.targets.filter((target) => target.channel === 'webhook' || theirs.has(target.maintainerId));
  return { ...partner, maintainers, targets };
}

/** Each bulletin that was mailed to them, and what became of it. */
async function bulletinsTo(hashes: ReadonlySet<string>, { bulletins, deliveries, now }: ExportDeps) {
  const found: { bulletinId: string; state: string; createdAt: string; settledAt?: string | undefined }[] = [];
  let month = monthOf(now());
  for (let ago = 0; ago < monthsOfDeliveries; ago += 1) {
    for (const { id: bulletinId } of await bulletins.sealedIn(month)) {
      for (const hash of hashes) {
        const delivery = await deliveries.get(bulletinId, mailDeliveryId(bulletinId, hash));
        if (delivery === undefined) continue;
        const { state, createdAt, settledAt } = delivery;
        found.push({ bulletinId, state, createdAt, settledAt });
      }
    }
    month = monthBefore(month);
  }
  return found;
}
