import { tryAgain } from '../../shared/bulletin/course.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import { isMissed, lastSent } from '../../shared/webhook/missed.ts';

export type ReplayDeps = {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save' | 'readableInState'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Has every bulletin that a webhook missed and that still holds sent to it: the same deliveries, with the same ids. It only
 * says so on each bulletin, as staff do who have one delivery tried again, and the sweep opens the deliveries and queues
 * them. Doing it twice does it once.
 */
export async function replayMissed(target: WebhookTarget, deps: ReplayDeps): Promise<Outcome> {
  if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };
  const missed = (await lastSent(target, deps)).filter((sent) => isMissed(sent, deps.now()));
  for (const { bulletin, row } of missed) {
    await changeBulletin(deps.bulletins, bulletin.id, (current) => {
      const steered = tryAgain(current, deps.now(), row?.id);
      return steered.kind === 'changed' ? steered.bulletin : undefined;
    });
  }
  return { kind: 'accepted' };
}
