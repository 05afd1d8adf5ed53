import * as z from 'zod';
import { Locale } from '../../shared/language/locale.ts';

/** What the mail worker is told by its surroundings. */
export const Env = z.object({
  SITE_URL: z.url(),
  DELIVERY_TABLE: z.string().min(1),
  WEEK_TABLE: z.string().min(1),
  PARTNER_TABLE: z.string().min(1),
  ACCESS_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  POSTING_TABLE: z.string().min(1),
  REPORT_TABLE: z.string().min(1),
  EDITION_TABLE: z.string().min(1),
  /** The language that the report is written in. */
  REPORT_LOCALE: Locale,
  SUPPRESSION_TABLE: z.string().min(1),
  SECRET_ID: z.string().min(1),
  /** The address that mails come from, which SES has verified. */
  MAIL_FROM: z.email(),
  /** Where an answer to a mail goes. */
  MAIL_REPLY_TO: z.email(),
  /** The SES configuration set that names where events of a mail are published. */
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** How many workers like this one may run at once: they share the account's sending rate. */
  MAIL_WORKERS: z.coerce.number().pipe(z.int().min(1)),
});
export type Env = z.infer<typeof Env>;
