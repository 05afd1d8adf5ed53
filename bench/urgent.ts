import { queueDue } from '../functions/sweep/due.ts';
import { attemptEach } from '../shared/delivery/attempt.ts';
import { type Delivery, mailDeliveryId, shardOf } from '../shared/delivery/delivery.ts';
import { type Lane, queueAll } from '../shared/delivery/lanes.ts';
import type { Outcome } from '../shared/delivery/lifecycle.ts';
import type { DeliveryMessage } from '../shared/delivery/message.ts';
import { sesShare } from '../shared/email/send-quota.ts';
import { evenTurns, type Turns } from '../shared/email/turns.ts';
import { derivedId } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import type { Queue } from '../shared/queue.ts';
import { day, expiryAfter, fromIso, minute, toIso } from '../shared/time.ts';
import { memoryDeliveries } from '../test/fakes/delivery-store.ts';
import { Clock } from '../test/simulator/clock.ts';
import { functionOf, type Stage, say, workerOf } from './stage.ts';

/** How long the mails of an urgent bulletin take, in simulated time. */
export type Urgent = {
  /** The 99th percentile behind ordinary mails against that in an empty system. */
  readonly ratio: number;
  readonly p99Seconds: number;
  readonly emptyP99Seconds: number;
  /** How many mails the urgent bulletin has, and how many ordinary ones wait before it. */
  readonly mails: number;
  readonly behind: number;
};

type Play = {
  readonly mails: number;
  readonly behind: number;
  /** How many workers may have messages of each queue at once. */
  readonly workers: Readonly<Record<MailLane, number>>;
};
type MailLane = Extract<Lane, 'email' | 'urgent-email'>;

/** Mails a second that the account may send: few, so that the wait is for them and not for us. */
const providerRate = 14;
const callMs = 100;
const startsAt = fromIso('2026-11-23T10:00:00.000Z');
/** The ordinary mails are well under way then. */
const urgentAt = startsAt + 10 * minute;

/**
 * Sends an urgent bulletin while ordinary mails wait in their queue, and again while none does: the attempts, turns and
 * due rows of the product on a virtual clock, with the workers that the template allows each queue.
 */
export async function measureUrgent(stage: Stage): Promise<Urgent> {
  say('an urgent bulletin behind ordinary ones');
  const { mostAtOnce } = functionOf(stage, workerOf.email);
  const { Emails: email, UrgentEmails: urgent } = mostAtOnce;
  if (email === undefined || urgent === undefined) throw new Error('the mail worker is not fed by its two queues');
  const workers = { email, 'urgent-email': urgent };
  const { urgentMails: mails, ordinaryMails: behind } = stage.effort;
  const p99Seconds = await p99Of({ mails, behind, workers });
  const emptyP99Seconds = await p99Of({ mails, behind: 0, workers });
  return { ratio: p99Seconds / emptyP99Seconds, p99Seconds, emptyP99Seconds, mails, behind };
}

/** @returns the seconds from its queue to the provider that 99 in 100 of the urgent mails took at most. */
async function p99Of({ mails, behind, workers }: Play): Promise<number> {
  const clock = new Clock(startsAt);
  const now = () => clock.now;
  const deliveries = memoryDeliveries(now);
  const sleep = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  const provider = providerAt(clock, sleep);
  const share = { workers: workers.email + workers['urgent-email'], now, log };

  /** Execution environments that are free: Lambda takes any of them for any of the worker's queues. */
  const free: Turns[] = [];
  const attempt = async (message: DeliveryMessage) => {
    const turns = free.pop() ?? evenTurns({ perSecond: sesShare(quota, share), now, sleep });
    await attemptEach('email', message, { deliveries, turns, now, log, random: () => 0.5 }, provider.take);
    free.push(turns);
  };
  const queues = {
    email: queueFor(workers.email, attempt),
    'urgent-email': queueFor(workers['urgent-email'], attempt),
    webhook: queueFor(0, attempt),
    'urgent-webhook': queueFor(0, attempt),
  };
  const begin = async (rows: readonly Delivery[]) => {
    await deliveries.createMany(rows);
    await queueAll(rows, queues);
  };
  const sweep = async () => {
    clock.after(minute, sweep);
    await queueDue({ deliveries, queues, now, log });
  };

  await begin(newMails(behind, { urgent: false }));
  clock.after(minute, sweep);
  clock.at(urgentAt, () => begin(newMails(mails, { urgent: true })));
  const { urgentTaken } = provider;
  await clock.run(() => urgentTaken.length === mails || clock.now > urgentAt + day);
  if (urgentTaken.length < mails) throw new Error(`${mails - urgentTaken.length} urgent mails were not sent in a day`);
  return ((urgentTaken[Math.ceil(mails * 0.99) - 1] ?? Number.NaN) - urgentAt) / 1000;
}

/** The mail provider: it refuses what comes faster than the account may send. */
function providerAt(clock: Clock, sleep: (ms: number) => Promise<void>) {
  /** When each urgent mail was taken, in this order (epoch ms). */
  const urgentTaken: number[] = [];
  const inSecond = new Map<number, number>();
  const take = async ({ urgent }: Delivery): Promise<Outcome> => {
    const second = Math.floor(clock.now / 1000);
    const count = (inSecond.get(second) ?? 0) + 1;
    inSecond.set(second, count);
    if (count > providerRate) return { kind: 'retry', reason: 'throttled' };
    await sleep(callMs);
    if (urgent) urgentTaken.push(clock.now);
    return { kind: 'accepted' };
  };
  return { take, urgentTaken };
}

/** A queue whose messages wake so many workers at once, in the order in which they came. */
function queueFor(mostAtOnce: number, work: (message: DeliveryMessage) => Promise<void>): Queue<DeliveryMessage> {
  const waiting: DeliveryMessage[] = [];
  let atWork = 0;
  const receive = async (): Promise<void> => {
    const message = atWork < mostAtOnce ? waiting.shift() : undefined;
    if (message === undefined) return;
    atWork += 1;
    await work(message);
    atWork -= 1;
    void receive();
  };
  return {
    send: async (messages) => {
      waiting.push(...messages);
      for (const _ of messages) void receive();
    },
  };
}

function newMails(count: number, { urgent }: { readonly urgent: boolean }): Delivery[] {
  const bulletinId = derivedId('blt', urgent ? 'urgent' : 'ordinary');
  return Array.from({ length: count }, (_, n) => {
    const id = mailDeliveryId(bulletinId, String(n));
    return {
      shard: shardOf(bulletinId, id),
      id,
      version: 0,
      state: 'pending',
      channel: 'email',
      ...(urgent ? { urgent } : {}),
      matter: { kind: 'bulletin', bulletinId },
      recipients: [],
      createdAt: toIso(urgent ? urgentAt : startsAt),
      attempts: 0,
      ambiguities: 0,
      expiresAt: expiryAfter(urgentAt, day),
    };
  });
}

/** What SES answers when it is asked how fast the account may send. */
const quota = { send: async () => ({ MaxSendRate: providerRate }) };
const log: Log = { info: () => {}, warn: (what) => say(`  ${what}`) };
