import { Topic } from '../../../shared/partner/partner.ts';
import type { Outcomes } from '../../../shared/report/outcome.ts';
import { nearestRank } from '../../../shared/report/percentile.ts';
import type { Facts } from '../facts.ts';
import { plusOutcomes } from '../tally.ts';
import { type Counted, known, share } from './counted.ts';

/** What was sent, what became of it, and how long that took. */
export function computeBulletins({ tally: { bulletins, email, webhook } }: Facts) {
  const outcomes = plusOutcomes(email.outcomes, webhook.outcomes);
  const seconds = new Map(email.seconds);
  for (const [took, times] of webhook.seconds) seconds.set(took, (seconds.get(took) ?? 0) + times);
  const times = (percent: number): Counted => ({
    all: nearestRank(seconds, percent),
    by: {
      channel: known({
        email: nearestRank(new Map(email.seconds), percent),
        webhook: nearestRank(new Map(webhook.seconds), percent),
      }),
    },
  });
  const about = (topic: string) => bulletins.filter(({ topics }) => topics.some((each) => each === topic)).length;
  return {
    'bulletins.sent': {
      all: bulletins.length,
      by: {
        topic: {
          ...Object.fromEntries(Topic.options.map((topic) => [topic, about(topic)])),
          none: bulletins.filter(({ topics }) => topics.length === 0).length,
        },
      },
    },
    'deliveries.all': {
      all: totalOf(outcomes),
      by: { outcome: outcomes, channel: { email: totalOf(email.outcomes), webhook: totalOf(webhook.outcomes) } },
    },
    'deliveries.sent': {
      all: outcomes.sent,
      by: { channel: { email: email.outcomes.sent, webhook: webhook.outcomes.sent } },
    },
    'deliveries.share': { all: share(outcomes.sent, totalOf(outcomes) - outcomes.skipped - outcomes['in-digest']) },
    'time.delivered.median': times(50),
    'time.delivered.p95': times(95),
  } satisfies Record<string, Counted>;
}

const totalOf = (outcomes: Outcomes): number => Object.values(outcomes).reduce((sum, each) => sum + each, 0);
