import * as z from 'zod';

/** What the feedback form's function is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  FEEDBACK_TABLE: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
