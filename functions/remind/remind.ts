import type { AuditStore } from '../../shared/audit/store.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { newestOf, versionsOf } from '../../shared/bulletin/chain.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { type Delivery, groupOf, shardsOf } from '../../shared/delivery/delivery.ts';
import { type DeliveryMessage, messagesFor } from '../../shared/delivery/message.ts';
import { noticeOf } from '../../shared/delivery/notice.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { recordLeaving } from '../../shared/partner/leave.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { hasAnswered, isToRemind, reminderDue } from '../../shared/posting/reminders.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import { tasksOf } from '../../shared/posting/tasks.ts';
import type { Queue } from '../../shared/queue.ts';
import {
  day,
  endOfLocalDate,
  fromIso,
  localDateOf,
  localDateTimeOf,
  monthBefore,
  monthOf,
  toIso,
} from '../../shared/time.ts';
import type { DayKeyStore } from '../../shared/visit/day-key-store.ts';
import { type ForgetDeps, forgetContacts } from './forget.ts';

export type RemindDeps = ForgetDeps & {
  readonly partners: Pick<PartnerStore, 'get' | 'inState'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly bulletins: Pick<BulletinStore, 'get' | 'sealedIn' | 'endingOn' | 'correctionsOf'>;
  readonly deliveries: Pick<DeliveryStore, 'create' | 'inShard'>;
  readonly postings: Pick<PostingStore, 'ofBulletin'>;
  readonly dayKeys: Pick<DayKeyStore, 'forgetBefore'>;
  readonly emails: Queue<DeliveryMessage>;
};

/** The hour of the local day in which contact details are forgotten, before the report of a month is closed. */
const nightHour = 3;

/** Hours of the local day in which people are written to: from the first on, until the last begins. */
const wakingHours = { first: 8, last: 20 } as const;

/** A bulletin is looked at for as long as a reminder of it may still fall due: mails may arrive days after it was sent. */
const remindWithinMs = 10 * day;

/** An end is told within so many days, should the clock have stood still. */
const endsTold = 2;

/**
 * What a day asks for: at midnight the key of the day's visitors is thrown away, and later in the night contact details
 * are forgotten and the audit trail is mended; by day, communities that have not answered
 * are reminded, and those whose posts have ended are asked to take them down. Each notice has an id that follows from what
 * it tells, so running this again sends nothing twice.
 */
export async function remind(deps: RemindDeps): Promise<void> {
  const now = deps.now();
  await deps.dayKeys.forgetBefore(localDateOf(now));
  const hour = Number(localDateTimeOf(now).slice(11, 13));
  if (hour === nightHour) {
    await forgetContacts(deps);
    // A crash may have come between leaving and the trail, and whoever left does not come back to mend it.
    for (const partner of await deps.partners.inState('left')) await recordLeaving(partner, deps);
  }
  if (hour < wakingHours.first || hour >= wakingHours.last) return;

  const month = monthOf(now);
  const recent = [...(await deps.bulletins.sealedIn(monthBefore(month))), ...(await deps.bulletins.sealedIn(month))];
  for (const bulletin of recent) {
    const isRecent = now - fromIso(bulletin.sealedAt ?? bulletin.createdAt) < remindWithinMs;
    if (isRecent && isToRemind(bulletin, now)) await remindOf(bulletin, deps);
  }
  for (let ago = 1; ago <= endsTold; ago += 1) {
    const ended = await deps.bulletins.endingOn(localDateOf(now - ago * day));
    for (const bulletin of ended) if (bulletin.replacedBy === undefined) await tellEnd(bulletin, deps);
  }
}

async function remindOf(bulletin: Bulletin, deps: RemindDeps): Promise<void> {
  const now = deps.now();
  const versions = await versionsOf(bulletin, deps.bulletins);
  if (newestOf(versions).id !== bulletin.id) return;
  const answers = (await Promise.all(versions.map(({ id }) => deps.postings.ofBulletin(id)))).flat();
  const byPartner = Map.groupBy(answers, ({ partnerId }) => partnerId);
  const answered = new Set([...byPartner].filter(([, each]) => hasAnswered(bulletin.id, each)).map(([id]) => id));
  let count = 0;
  for (const shard of shardsOf(bulletin.id)) {
    for await (const page of deps.deliveries.inShard(shard)) {
      for (const delivery of page) {
        const due = reminderDue(delivery, answered, now);
        if (due === undefined) continue;
        const { round, recipients, dueAt } = due;
        const matter = { kind: 'posting-reminder', bulletinId: bulletin.id, deliveryId: delivery.id, round } as const;
        const notice = noticeOf({ matter, channel: 'email', to: { recipients }, at: toIso(dueAt), now });
        if (await sendOnce(notice, deps)) count += 1;
      }
    }
  }
  if (count > 0) deps.log.info('reminded', { bulletinId: bulletin.id, count });
}

async function tellEnd(bulletin: Bulletin, deps: RemindDeps): Promise<void> {
  const now = deps.now();
  const versions = await versionsOf(bulletin, deps.bulletins);
  const answers = (await Promise.all(versions.map(({ id }) => deps.postings.ofBulletin(id)))).flat();
  const partnerIds = new Set(tasksOf(versions, answers, now).map(({ posting }) => posting.partnerId));
  for (const partnerId of partnerIds) {
    const partner = await deps.partners.get(partnerId);
    for (const target of partner?.targets ?? []) {
      if (target.channel !== 'email') continue;
      const notice = noticeOf({
        matter: { kind: 'post-ended', bulletinId: bulletin.id, partnerId },
        channel: 'email',
        to: { recipient: { partnerId, targetId: target.id } },
        at: toIso(endOfLocalDate(bulletin.validUntil)),
        now,
      });
      await sendOnce(notice, deps);
    }
  }
}

/** Sends a notice unless it was made before: what a crash left unqueued, the sweep queues. @returns whether it is new. */
async function sendOnce(notice: Delivery, deps: RemindDeps): Promise<boolean> {
  if ((await deps.deliveries.create(notice)) === 'exists') return false;
  await deps.emails.send(messagesFor(groupOf(notice), [notice.id]));
  return true;
}
