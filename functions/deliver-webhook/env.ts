import * as z from 'zod';

/** What the webhook worker is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  DELIVERY_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
  /** Who is told that nothing is sent to a webhook any more: addresses, separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  /** `host:port` pairs, separated by commas, that a webhook may have besides public https. Only set on a laptop. */
  WEBHOOK_ALLOWED_HOSTS: z.string().optional(),
});
export type Env = z.infer<typeof Env>;
