import * as z from 'zod';

const Count = z.record(z.string(), z.number());

/** What the sinks have counted since they were last reset. */
export const Counts = z.object({
  /** By service and operation, such as `sqs.SendMessageBatch`; a webhook call is `webhook.POST`. */
  requests: Count,
  /** By table, indexes included. */
  writeUnits: Count,
  readUnits: Count,
  /** Deliveries that were recorded as sent. */
  sent: z.number(),
});
export type Counts = z.infer<typeof Counts>;

/** A counter that the sinks share. */
export class Tally {
  private counts = empty();

  add(kind: 'requests' | 'writeUnits' | 'readUnits', name: string, by = 1): void {
    this.counts[kind][name] = (this.counts[kind][name] ?? 0) + by;
  }

  addSent(): void {
    this.counts.sent += 1;
  }

  read(): Counts {
    return this.counts;
  }

  reset(): void {
    this.counts = empty();
  }
}

const empty = (): Counts => ({ requests: {}, writeUnits: {}, readUnits: {}, sent: 0 });
