import { tryAgain } from '../bulletin/course.ts';
import { type BulletinStore, changeBulletin } from '../bulletin/store.ts';
import type { Queue } from '../queue.ts';
import { day, toIso } from '../time.ts';
import { type Delivery, noticeGroup, shardsOf } from './delivery.ts';
import { triedAgain } from './lifecycle.ts';
import { type DeliveryMessage, messagesFor } from './message.ts';
import type { DeliveryStore } from './store.ts';

export type RedriveDeps = {
  readonly bulletins: Pick<BulletinStore, 'get' | 'save' | 'inState'>;
  readonly deliveries: Pick<DeliveryStore, 'inShard' | 'record'>;
  readonly emails: Queue<DeliveryMessage>;
  readonly webhooks: Queue<DeliveryMessage>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** How many were set going again. */
export type Redriven = { readonly bulletins: number; readonly notices: number };

const newestBulletins = 200;
/** The notices of so many days: an outage is seen after a long weekend at the latest. */
const noticeDays = 7;

/**
 * Sets going again what our own fault had stopped (`message-failed`): bulletins by a wish that the sweep carries out,
 * notices at once. What was sent is not among it, so however often this is done, nothing is sent twice.
 */
export async function redrive(deps: RedriveDeps): Promise<Redriven> {
  const open = await deps.bulletins.inState('sending', newestBulletins);
  const closed = await deps.bulletins.inState('sent', newestBulletins);
  let bulletins = 0;
  for (const { id, buriedAt } of [...open, ...closed]) {
    if (buriedAt === undefined) continue;
    await changeBulletin(deps.bulletins, id, (bulletin) => {
      const steered = bulletin.buriedAt === undefined ? undefined : tryAgain(bulletin, deps.now());
      return steered?.kind === 'changed' ? steered.bulletin : undefined;
    });
    bulletins += 1;
  }
  return { bulletins, notices: await redriveNotices(deps) };
}

async function redriveNotices(deps: RedriveDeps): Promise<number> {
  let notices = 0;
  for (let ago = 0; ago < noticeDays; ago += 1) {
    const group = noticeGroup(toIso(deps.now() - ago * day));
    for (const shard of shardsOf(group)) {
      for await (const page of deps.deliveries.inShard(shard)) {
        for (const delivery of page.filter(isBuried)) notices += await again(group, delivery, deps);
      }
    }
  }
  return notices;
}

const isBuried = ({ state, reason }: Delivery) => state === 'dead' && reason === 'message-failed';

async function again(group: string, delivery: Delivery, deps: RedriveDeps): Promise<number> {
  if ((await deps.deliveries.record(triedAgain(delivery, deps.now()))) !== 'recorded') return 0;
  await (delivery.channel === 'email' ? deps.emails : deps.webhooks).send(messagesFor(group, [delivery.id]));
  return 1;
}
