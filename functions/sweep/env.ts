import * as z from 'zod';

/** What the sweep is told by its surroundings. */
export const Env = z.object({
  BULLETIN_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  SEGMENT_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  BULLETINS_QUEUE_URL: z.url(),
  EMAILS_QUEUE_URL: z.url(),
  WEBHOOKS_QUEUE_URL: z.url(),
  URGENT_EMAILS_QUEUE_URL: z.url(),
  URGENT_WEBHOOKS_QUEUE_URL: z.url(),
  /** What failed for good: of the queues of work, and of the mail provider's events. */
  WORK_DEAD_URL: z.url(),
  MAIL_EVENTS_DEAD_URL: z.url(),
  MAIL_EVENTS_QUEUE_URL: z.url(),
  /** Who is told of a bulletin that was stopped: addresses, separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  /** What the deployment's metrics are called by. */
  METRICS_NAMESPACE: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
