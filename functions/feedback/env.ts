import * as z from 'zod';

/** What the function of the feedback pages is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  QUESTION_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  QUOTA_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
