import type { Facts } from '../facts.ts';
import { type Counted, share } from './counted.ts';

/** What the month took, as far as staff have entered it. */
export function computeCosts({ month, pilot, tally: { email, webhook, confirmed } }: Facts) {
  const cost = pilot?.costs.find((each) => each.month === month);
  const per = (count: number) => (cost === undefined ? undefined : share(cost.euros, count));
  return {
    'cost.hours': { all: cost?.hours },
    'cost.euros': { all: cost?.euros },
    'cost.perDelivery': { all: per(email.outcomes.sent + webhook.outcomes.sent) },
    'cost.perPosting': { all: per(Object.values(confirmed).reduce((sum, each) => sum + each, 0)) },
  } satisfies Record<string, Counted>;
}
