import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Topic } from '../partner/partner.ts';
import { Pilot } from '../pilot/pilot.ts';
import { Instant, Month } from '../time.ts';
import { Figures, Value } from './figures.ts';

/** Whether the month was over when the figures were computed; those of a month that is `kesken` never go to the council. */
export const ReportStatus = z.enum(['final', 'kesken']);
export type ReportStatus = z.infer<typeof ReportStatus>;

const Count = z.int().nonnegative();

/** What became of one bulletin before the report's hour. */
export const ListedBulletin = z.object({
  id: idOf('blt'),
  title: z.string(),
  sealedAt: Instant,
  topics: z.array(Topic),
  deliveries: Count,
  sent: Count,
  /** How many communities it was delivered to, and how many of them said that they posted it. */
  asked: Count,
  posted: Count,
  /** Seconds from sending to the first community's post, to half and to 80 % of those asked, as far as it came. */
  firstPost: Count.optional(),
  half: Count.optional(),
  most: Count.optional(),
});
export type ListedBulletin = z.infer<typeof ListedBulletin>;

/** One value that is another than in the version before; absent where there was or is none. */
const FigureChange = z.object({
  id: z.string(),
  dimension: z.string(),
  key: z.string(),
  before: Value.optional(),
  after: Value.optional(),
});
export type FigureChange = z.infer<typeof FigureChange>;

/**
 * Everything that a report says, in no language yet: the documents are made of this and of nothing else, so the same
 * content gives the same bytes.
 */
export const ReportContent = z.object({
  month: Month,
  status: ReportStatus,
  /** 1, and one more each time that the figures of a closed month had to be corrected. */
  version: z.int().positive(),
  /** Nothing that happened later is counted. */
  countedUntil: Instant,
  /** Of the facts that the figures were computed from. */
  digest: z.string(),
  /** As it was agreed on when the month was closed; who changed it is nobody's business here. */
  pilot: Pilot.omit({ changedAt: true, changedBy: true }).optional(),
  /** What staff say of the month. */
  foreword: z.string().optional(),
  figures: Figures,
  /** The month before, if it was closed. */
  previous: Figures.optional(),
  /** Oldest first. */
  bulletins: z.array(ListedBulletin),
  /** What differs from the version before. */
  changes: z.array(FigureChange),
});
export type ReportContent = z.infer<typeof ReportContent>;
