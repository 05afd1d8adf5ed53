import * as z from 'zod';
import { dueTimesText } from '../../shared/question/due.ts';
import { retentionText } from '../../shared/question/retention.ts';
import { topicOwnersText } from '../../shared/question/topic-owners.ts';

/** What the function of the feedback pages is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  QUESTION_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DEED_TABLE: z.string().min(1),
  QUOTA_TABLE: z.string().min(1),
  VISITOR_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  SECRET_ID: z.string().min(1),
  /** Who is told at once that something spreads: addresses, separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  TOPIC_OWNERS: topicOwnersText,
  DUE_TIMES: dueTimesText,
  RETENTION: retentionText,
});
export type Env = z.infer<typeof Env>;
