import * as z from 'zod';

/** What the function for one person's data is told by its surroundings. */
export const Env = z.object({
  QUESTION_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  PROSPECT_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  POSTING_TABLE: z.string().min(1),
  MEMBERSHIP_TABLE: z.string().min(1),
  SUPPRESSION_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
  /** Who is told when a community is left without a maintainer: addresses separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
