import * as z from 'zod';

/** What the management pages' function is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  PARTNER_TABLE: z.string().min(1),
  MEMBERSHIP_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  ACCESS_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  QUOTA_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  WEBHOOKS_QUEUE_URL: z.url(),
  SECRET_ID: z.string().min(1),
  /** Who is told when a community is left without a maintainer: addresses separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  /** `host:port` pairs, separated by commas, that a webhook may have besides public https. Only set on a laptop. */
  WEBHOOK_ALLOWED_HOSTS: z.string().optional(),
});
export type Env = z.infer<typeof Env>;
