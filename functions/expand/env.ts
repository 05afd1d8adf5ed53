import * as z from 'zod';

/** What the fan-out is told by its surroundings. */
export const Env = z.object({
  BULLETIN_TABLE: z.string().min(1),
  SEGMENT_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  WEBHOOKS_QUEUE_URL: z.url(),
  URGENT_EMAILS_QUEUE_URL: z.url(),
  URGENT_WEBHOOKS_QUEUE_URL: z.url(),
});
export type Env = z.infer<typeof Env>;
