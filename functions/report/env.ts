import * as z from 'zod';

/** What the monthly report is told by its surroundings. */
export const Env = z.object({
  PARTNER_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  REPORT_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  /** Who receives the report: addresses separated by commas. */
  COUNCIL_ADDRESSES: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
