import * as z from 'zod';
import { retentionText } from '../../shared/question/retention.ts';

/** What the public site's function is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  PARTNER_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DEED_TABLE: z.string().min(1),
  PILOT_TABLE: z.string().min(1),
  REPORT_TABLE: z.string().min(1),
  EDITION_TABLE: z.string().min(1),
  /** What the privacy page promises. */
  RETENTION: retentionText,
  IMAGE_TABLE: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
