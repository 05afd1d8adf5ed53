import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import { type Log, nameOf } from '../log.ts';
import { minute } from '../time.ts';

/** Whether a mail may be sent now, or else about when (epoch ms). */
type Turn = { readonly kind: 'now' } | { readonly kind: 'later'; readonly at: number };

/** Gives a turn to each mail; it may wait a moment for it. */
export type Turns = () => Promise<Turn>;

type TurnsDeps = {
  /** How many mails a second this worker may send now. */
  readonly perSecond: () => Promise<number>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
};

/**
 * A worker waits for a turn no longer than this: waiting is paid for. What would wait longer goes back to its row with a
 * time at which it is due, which costs nothing.
 */
export const mostWaitMs = 8_000;

/** Turns at even distances, in the order in which they are asked for, so that no second has more of them than it may. */
export function evenTurns({ perSecond, now, sleep }: TurnsDeps): Turns {
  let next = 0;
  let later = 0;
  return async () => {
    const apartMs = 1_000 / (await perSecond());
    const at = Math.max(now(), next);
    if (at - now() > mostWaitMs) {
      // One after the other too, or they would all be due at once. Nothing is kept free for them: others may come first.
      later = Math.max(at, later) + apartMs;
      return { kind: 'later', at: later };
    }
    next = at + apartMs;
    // A timer cannot tell shorter waits apart, and the provider does not mind them.
    if (at - now() >= 1) await sleep(at - now());
    return { kind: 'now' };
  };
}

/** Of the rate that the provider allows, so much is used: its own count of a second need not begin with ours. */
const usedShare = 0.8;
/** What a new account may send (SES, sandbox): so slow is a worker that cannot learn its rate. */
const leastPerSecond = 1;
/** The provider raises the rate of an account that sends well. */
const askAgainMs = 10 * minute;

/**
 * The share of the account's sending rate (SES `GetSendQuota`) that each of so many `workers` has. It is asked for when it
 * is first needed and every ten minutes after; if there is no answer, the last one holds.
 */
export function sesShare(
  client: Pick<SESClient, 'send'>,
  { workers, now, log }: { workers: number; now: () => number; log: Log },
): () => Promise<number> {
  let known: Promise<number> | undefined;
  let askedAt = 0;
  const ask = async (before: Promise<number> | undefined) => {
    try {
      const { MaxSendRate } = await client.send(new GetSendQuotaCommand());
      if (MaxSendRate === undefined || MaxSendRate <= 0) throw new Error('SES told no rate');
      return (usedShare * MaxSendRate) / workers;
    } catch (error) {
      log.warn('sending rate unknown', { error: nameOf(error) });
      return before ?? (usedShare * leastPerSecond) / workers;
    }
  };
  return () => {
    if (known === undefined || now() - askedAt > askAgainMs) {
      askedAt = now();
      known = ask(known);
    }
    return known;
  };
}
