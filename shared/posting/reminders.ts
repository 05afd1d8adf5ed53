import { type Bulletin, holds } from '../bulletin/bulletin.ts';
import type { Delivery, Recipient } from '../delivery/delivery.ts';
import { day, fromIso, hour } from '../time.ts';
import type { Posting } from './posting.ts';

/** How long after a mail arrived its reader is reminded, if nobody of the community has answered: twice at most. */
const roundsMs = [24 * hour, 72 * hour] as const;

/** What fell due while nothing ran is made up for within this; later it would only surprise. */
const latenessMs = 2 * day;

/** A reminder that is due: which one, of whom, and since when (epoch ms). */
export type DueReminder = { readonly round: number; readonly recipients: readonly Recipient[]; readonly dueAt: number };

/** Whether anybody is to be reminded of a bulletin at `now` (epoch ms): not once it has ended, was corrected or is a recall. */
export const isToRemind = (bulletin: Bulletin, now: number): boolean =>
  bulletin.kind !== 'cancel' && bulletin.replacedBy === undefined && holds(bulletin, now);

/** Whether a community has said anything of a bulletin: that it posted, or cannot, or that it edited the post before. */
export function hasAnswered(bulletinId: string, answers: readonly Posting[]): boolean {
  return answers.some(
    (answer) =>
      (answer.bulletinId === bulletinId && answer.state !== 'undone') ||
      (answer.state === 'posted' && answer.receipts.some(({ because }) => because === bulletinId)),
  );
}

/**
 * The reminder that a mail which arrived is due for at `now` (epoch ms), if any: to those of its communities that have not
 * answered. `answered` are the communities that have.
 */
export function reminderDue(delivery: Delivery, answered: ReadonlySet<string>, now: number): DueReminder | undefined {
  const { channel, state, settledAt } = delivery;
  if (channel !== 'email' || (state !== 'sent' && state !== 'delivered') || settledAt === undefined) return undefined;
  const recipients = delivery.recipients.filter(({ partnerId }) => !answered.has(partnerId));
  if (recipients.length === 0) return undefined;
  const due = roundsMs
    .map((wait, index) => ({ round: index + 1, recipients, dueAt: fromIso(settledAt) + wait }))
    .filter(({ dueAt }) => dueAt <= now && now - dueAt < latenessMs);
  return due.at(-1);
}
