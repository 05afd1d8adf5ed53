import * as z from 'zod';

/** What the function behind short links is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  BULLETIN_TABLE: z.string().min(1),
  VISIT_TABLE: z.string().min(1),
  VISITOR_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
