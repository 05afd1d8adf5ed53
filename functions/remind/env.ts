import * as z from 'zod';

/** What the function that reminds communities of their posts is told by its surroundings. */
export const Env = z.object({
  PARTNER_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  POSTING_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  VISITOR_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
});
export type Env = z.infer<typeof Env>;
