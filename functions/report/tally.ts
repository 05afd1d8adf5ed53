import * as z from 'zod';
import { ListedBulletin } from '../../shared/report/content.ts';
import { noOutcomes, Outcome, type Outcomes } from '../../shared/report/outcome.ts';

const Count = z.int().nonnegative();
const Counts = z.record(z.string(), Count);

const ChannelTally = z.object({
  outcomes: z.record(Outcome, Count),
  /** How many deliveries took so many seconds. */
  seconds: z.array(z.tuple([Count, Count])),
});

/**
 * A month's bulletins added up, one after another. Its size follows from the network and the number of bulletins, not
 * from the number of deliveries, so it can be written down in the middle of the work.
 */
export const MonthTally = z.object({
  bulletins: z.array(ListedBulletin),
  email: ChannelTally,
  webhook: ChannelTally,
  /** Communities asked and those that posted, by the wave that they joined in, summed over bulletins. */
  asked: Counts,
  confirmed: Counts,
  /** Posts by channel, and by municipality and channel. */
  posts: Counts,
  places: Counts,
  declined: Counts,
  /** Posts that corrections asked to mend, and how many took so many seconds. */
  toMend: Count,
  mended: z.array(z.tuple([Count, Count])),
  /** The audience of each account that posted, as its maintainer last stated it. */
  audiences: z.record(z.string(), Count),
  visits: Count,
  views: Count,
  reporting: Count,
  /** The communities that posted anything. */
  posters: z.array(z.string()),
  /** A digest of every row that went in, in their order. */
  digest: z.string(),
});
export type MonthTally = z.infer<typeof MonthTally>;

export const emptyTally = (): MonthTally => ({
  bulletins: [],
  email: { outcomes: noOutcomes(), seconds: [] },
  webhook: { outcomes: noOutcomes(), seconds: [] },
  asked: {},
  confirmed: {},
  posts: {},
  places: {},
  declined: {},
  toMend: 0,
  mended: [],
  audiences: {},
  visits: 0,
  views: 0,
  reporting: 0,
  posters: [],
  digest: '',
});

/** How many of each key, with one more (or `by` more) of this one. */
export function plus(counts: Readonly<Record<string, number>>, key: string, by = 1): Record<string, number> {
  return { ...counts, [key]: (counts[key] ?? 0) + by };
}

/** The outcomes of both, added up. */
export function plusOutcomes(some: Outcomes, others: Outcomes): Outcomes {
  const sum = noOutcomes();
  for (const outcome of Outcome.options) sum[outcome] = some[outcome] + others[outcome];
  return sum;
}
