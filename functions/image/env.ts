import * as z from 'zod';

/** What the function that makes pictures of uploads is told by its surroundings. */
export const Env = z.object({
  UPLOADS_BUCKET: z.string().min(1),
  IMAGE_TABLE: z.string().min(1),
  UPLOAD_TABLE: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
