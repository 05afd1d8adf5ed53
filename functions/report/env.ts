import * as z from 'zod';
import { Locale } from '../../shared/language/locale.ts';
import { leadersText } from '../../shared/question/leaders.ts';

/** What the monthly report is told by its surroundings. */
export const Env = z.object({
  PARTNER_TABLE: z.string().min(1),
  BULLETIN_TABLE: z.string().min(1),
  DELIVERY_TABLE: z.string().min(1),
  QUESTION_TABLE: z.string().min(1),
  POSTING_TABLE: z.string().min(1),
  VISIT_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  PILOT_TABLE: z.string().min(1),
  FOREWORD_TABLE: z.string().min(1),
  REPORT_TABLE: z.string().min(1),
  EDITION_TABLE: z.string().min(1),
  /** The language that the report is written in. */
  REPORT_LOCALE: Locale,
  /** Who is told of a preview, and of a report that did not arrive: addresses separated by commas. */
  STAFF_ADDRESSES: z.string().min(1),
  EMAILS_QUEUE_URL: z.url(),
  /** Who receives the report: addresses separated by commas. */
  COUNCIL_ADDRESSES: z.string().min(1),
  LEADERS: leadersText,
});
export type Env = z.infer<typeof Env>;

/** What the clock sends the report to do: on the 1st, on the 28th, each morning, each Monday. */
export const ReportErrand = z.enum(['close', 'preview', 'check', 'week']);
export type ReportErrand = z.infer<typeof ReportErrand>;
