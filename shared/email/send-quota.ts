import { GetSendQuotaCommand } from '@aws-sdk/client-ses';
import { type Log, nameOf } from '../log.ts';
import { minute } from '../time.ts';

/** Of the rate that the provider allows, so much is used: its own count of a second need not begin with ours. */
const usedShare = 0.8;
/** What a new account may send (SES, sandbox): so slow is a worker that cannot learn its rate. */
const leastPerSecond = 1;
/** The provider raises the rate of an account that sends well. */
const askAgainMs = 10 * minute;

/** What is asked of an SES client. */
type QuotaTeller = {
  send(command: GetSendQuotaCommand): Promise<{ readonly MaxSendRate?: number | undefined }>;
};

/**
 * The share of the account's sending rate (SES `GetSendQuota`) that each of so many `workers` has. It is asked for when it
 * is first needed and every ten minutes after; if there is no answer, the last one holds.
 */
export function sesShare(
  client: QuotaTeller,
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
