import { auditEntry } from '../../shared/audit/audit.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { isDue, missed } from '../../shared/bulletin/schedule.ts';
import { seal } from '../../shared/bulletin/seal.ts';
import { type SegmentMessage, segmentMessages } from '../../shared/bulletin/segment.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { Log } from '../../shared/log.ts';
import { markAnswered } from '../../shared/question/mark-answered.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { Queue } from '../../shared/queue.ts';

export type ScheduledDeps = {
  readonly bulletins: Pick<BulletinStore, 'readableInState' | 'save'>;
  readonly expansions: Queue<SegmentMessage>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly questions: Pick<QuestionStore, 'get' | 'save' | 'mergedInto'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly queues: { readonly email: Queue<DeliveryMessage> };
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/** More than a year's bulletins are never scheduled at once. */
const mostScheduled = 200;

/**
 * Sends the scheduled bulletins whose time has come, each once: of two sweeps, or a sweep and somebody who takes the
 * bulletin back, the first to save decides. One that was sealed before a crash could queue it is resumed like any other
 * that is open. @throws at the end, if some cannot be read.
 */
export async function sendScheduled(deps: ScheduledDeps): Promise<void> {
  const { bulletins, unreadable } = await deps.bulletins.readableInState('scheduled', mostScheduled);
  for (const bulletin of bulletins) if (isDue(bulletin, deps.now())) await sendOne(bulletin, deps);
  if (unreadable > 0) throw new Error(`${unreadable} scheduled bulletins cannot be read`);
}

async function sendOne(bulletin: Bulletin, deps: ScheduledDeps): Promise<void> {
  const { id: bulletinId, schedule: wanted, createdBy } = bulletin;
  const sealed = seal(bulletin, wanted?.by ?? createdBy, deps.now());
  if (sealed.kind === 'refused') {
    deps.log.warn('scheduled bulletin missed', { bulletinId });
    await deps.bulletins.save(missed(bulletin));
    return;
  }
  if ((await deps.bulletins.save(sealed.bulletin)) === 'conflict') return;
  await recordSent(sealed.bulletin, deps);
  await deps.expansions.send(segmentMessages(bulletinId));
  deps.log.info('scheduled bulletin sent', { bulletinId });
}

/** Notes that the system sent a scheduled bulletin, and that what any bulletin answers is answered: may be repeated, and is by whoever resumes it after a crash. */
export async function recordSent(
  bulletin: Bulletin,
  deps: Pick<ScheduledDeps, 'audit' | 'questions' | 'deliveries' | 'queues' | 'now'>,
): Promise<void> {
  const { id, schedule: wanted, sealedAt } = bulletin;
  if (sealedAt === undefined) return;
  if (wanted !== undefined) {
    const act = { kind: 'bulletin-sent' } as const;
    await deps.audit.record(auditEntry({ subject: id, at: sealedAt, by: { kind: 'system' }, act }));
  }
  await markAnswered(bulletin, { ...deps, emails: deps.queues.email });
}
