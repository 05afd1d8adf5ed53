import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Municipality, PartnerKind, Topic } from '../partner/partner.ts';
import { FeedbackAbout } from '../question/question.ts';
import { Instant, Month } from '../time.ts';

const Count = z.int().nonnegative();

/**
 * How many deliveries came to what: each terminal state by itself, but for `sent`, which counts what is known to have been
 * delivered too, and `open` for all that may still change.
 */
export const Outcomes = z.object({
  sent: Count,
  'permanent-failure': Count,
  dead: Count,
  unknown: Count,
  skipped: Count,
  /** Reports of before addresses were suppressed do not say it. */
  suppressed: Count.default(0),
  /** Reports of before there were digests do not say it. */
  'in-digest': Count.default(0),
  open: Count,
});
export type Outcomes = z.infer<typeof Outcomes>;

/** What a delivery has come to. */
export const Outcome = Outcomes.keyof();
export type Outcome = z.infer<typeof Outcome>;

/** Communities of one kind or place: those that receive bulletins, and those that wait for staff to approve them. */
const Standings = z.object({ active: Count, waiting: Count });

/**
 * How long deliveries took, from the send of the bulletin to the delivery, in whole seconds rounded up. Those that were held
 * until later as their community wished are left out. Percentiles are by
 * nearest rank; there are none where nothing was delivered.
 */
export const Spread = z.object({ count: Count, medianSeconds: Count.optional(), p95Seconds: Count.optional() });
export type Spread = z.infer<typeof Spread>;

/** A count of residents' acts: `hidden` if it is small, or if a small one could be worked out from it. */
export const ShieldedCount = z.union([Count, z.literal('hidden')]);
export type ShieldedCount = z.infer<typeof ShieldedCount>;

/** Whether the month was over when the figures were computed; those of a month that is `kesken` are never mailed. */
export const ReportStatus = z.enum(['final', 'kesken']);
export type ReportStatus = z.infer<typeof ReportStatus>;

/** Everything that the report of a month says in numbers. Small counts about residents are hidden in it already. */
export const ReportFigures = z.object({
  month: Month,
  status: ReportStatus,
  computedAt: Instant,
  partners: z.object({
    all: Standings,
    byKind: z.array(Standings.extend({ kind: PartnerKind })),
    byMunicipality: z.array(Standings.extend({ municipality: Municipality })),
  }),
  /** Oldest first. */
  bulletins: z.array(z.object({ id: idOf('blt'), title: z.string(), sealedAt: Instant, outcomes: Outcomes })),
  deliveries: z.object({ all: Outcomes, email: Outcomes, webhook: Outcomes }),
  times: z.object({ all: Spread, email: Spread, webhook: Spread }),
  feedback: z.object({
    total: ShieldedCount,
    /** Left out where every count but zeros would be hidden. */
    byAbout: z.array(z.object({ about: FeedbackAbout, count: ShieldedCount })).optional(),
    byTopic: z.array(z.object({ topic: z.union([Topic, z.literal('none')]), count: ShieldedCount })).optional(),
  }),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

/** How many deliveries there are, whatever they came to. */
export const totalOf = (outcomes: Outcomes): number =>
  Outcome.options.reduce((sum, outcome) => sum + outcomes[outcome], 0);
