import * as z from 'zod';

/** What the reader of the mail provider's events is told by its surroundings. */
export const Env = z.object({
  DELIVERY_TABLE: z.string().min(1),
  SUPPRESSION_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  SECRET_ID: z.string().min(1),
  /** Who is told that nothing is sent to an address any more: addresses, separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
