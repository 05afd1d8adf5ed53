import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type BulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { postponed } from '../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../shared/delivery/notice.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';

export type StoppedDeps = {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly staffAddresses: readonly string[];
  readonly log: Log;
  readonly metrics: Metrics;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Tells staff of a bulletin that was stopped, once: each notice follows from the stop, and that they were told is noted
 * last, so dying in between leaves the rest to the next sweep. The notices are due at once, which queues them.
 */
export async function tellStopped({ id: bulletinId, halt }: Bulletin, deps: StoppedDeps): Promise<void> {
  if (halt?.kind !== 'stopped') return;
  const { at, because, failed, of } = halt;
  const matter = { kind: 'bulletin-stopped', bulletinId, at, because, failed, of } as const;
  for (const address of deps.staffAddresses) {
    const notice = noticeOf({ matter, channel: 'email', to: { address }, at, now: deps.now() });
    await deps.deliveries.create(postponed(notice, deps.now()));
  }
  deps.log.warn('bulletin stopped', { bulletinId, reason: because });
  deps.metrics.count('BulletinsStopped', 1);
  await changeBulletin(deps.bulletins, bulletinId, (current) =>
    current.halt?.kind === 'stopped' && current.halt.at === at && current.halt.told === undefined
      ? { ...current, version: current.version + 1, halt: { ...current.halt, told: true } }
      : undefined,
  );
}
