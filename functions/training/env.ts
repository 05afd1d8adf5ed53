import * as z from 'zod';

/** What the training's function is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  PARTNER_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
