import type { Consumption } from './cost.ts';

/**
 * What the mail provider's events add to one mail, as a model of what functions/mail-events does: nothing of it is
 * measured. A mail that arrives has two events (send, delivery); each is put on the queue by itself (SNS's request),
 * received and deleted with a batch, and read against the row; the stronger one is written.
 */
export function providerEvents(batchSize: number): Pick<Consumption, 'writeUnits' | 'readUnits' | 'sqsRequests'> {
  const events = 2;
  return { writeUnits: 1, readUnits: events, sqsRequests: events * (1 + 2 / batchSize) };
}
