import * as z from 'zod';
import { dueTimesText } from '../../shared/question/due.ts';
import { retentionText } from '../../shared/question/retention.ts';
import { topicOwnersText } from '../../shared/question/topic-owners.ts';

/** What the staff pages' function is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  SESSION_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  SUPPRESSION_TABLE: z.string().min(1),
  QUOTA_TABLE: z.string().min(1),
  PROSPECT_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  PILOT_TABLE: z.string().min(1),
  REPORT_TABLE: z.string().min(1),
  FOREWORD_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  DEED_TABLE: z.string().min(1),
  POSTING_TABLE: z.string().min(1),
  VISIT_TABLE: z.string().min(1),
  WEEK_TABLE: z.string().min(1),
  IMAGE_TABLE: z.string().min(1),
  UPLOAD_TABLE: z.string().min(1),
  UPLOADS_BUCKET: z.string().min(1),
  BULLETINS_QUEUE_URL: z.url(),
  EMAILS_QUEUE_URL: z.url(),
  WEBHOOKS_QUEUE_URL: z.url(),
  SECRET_ID: z.string().min(1),
  /** Whether an urgent bulletin is sent only when a second member of staff agrees. */
  URGENT_NEEDS_SECOND: z.enum(['yes', 'no']),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  /** Who is told at once that something spreads: addresses, separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  TOPIC_OWNERS: topicOwnersText,
  DUE_TIMES: dueTimesText,
  RETENTION: retentionText,
  /** The group a signed-in person must be in. */
  STAFF_GROUP: z.string().min(1),
  /** Lets the issuer speak plain http. Only set on a laptop. */
  OIDC_ALLOW_HTTP: z.literal('yes').optional(),
});
export type Env = z.infer<typeof Env>;
