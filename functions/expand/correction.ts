import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { shardsOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';

type Deps = {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save'>;
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'inShard'>;
};

const partnersAtOnce = 20;

/**
 * Who got a bulletin, as far as one of its shards knows: there are as many shards as segments. A community whose targets lie
 * in several shards is found by several workers, which make its deliveries once. One page, without a cursor: a shard
 * of the largest bulletin has some 6,000 deliveries, which are read in seconds.
 */
export async function receiversOf(
  bulletinId: string,
  segment: number,
  deps: Deps,
): Promise<{ readonly partners: readonly Partner[]; readonly cursor: undefined }> {
  const ids = new Set<string>();
  for await (const page of deps.deliveries.inShard(shardsOf(bulletinId)[segment] ?? '')) {
    for (const { recipients } of page) for (const { partnerId } of recipients) ids.add(partnerId);
  }
  const partners = await inParallel([...ids], partnersAtOnce, (id) => deps.partners.get(id));
  return { partners: partners.filter((partner) => partner !== undefined), cursor: undefined };
}

/**
 * Marks what a correction corrects, so that nobody is sent the earlier version any more. May be repeated.
 * @returns whether all who get the earlier version are known; until then the correction waits, and the sweep brings it back.
 */
export async function replaceEarlier(correction: Bulletin, deps: Deps): Promise<boolean> {
  for (const id of correction.references) {
    await changeBulletin(deps.bulletins, id, (earlier) =>
      earlier.replacedBy === correction.id ? undefined : replaced(earlier, correction.id),
    );
  }
  const first = await deps.bulletins.get(correction.corrects ?? '');
  return first === undefined || first.state === 'sent' || first.sealedCount !== undefined;
}

const replaced = (earlier: Bulletin, by: string): Bulletin => ({
  ...earlier,
  version: earlier.version + 1,
  replacedBy: by,
});
