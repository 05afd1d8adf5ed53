import { type Delivery, type DeliveryChannel, isSettled } from '../delivery/delivery.ts';
import { fromIso } from '../time.ts';
import { Outcome, type Outcomes } from './figures.ts';

type ChannelTally = {
  readonly outcomes: Outcomes;
  /** How many deliveries took so many seconds: a map, so that it stays small however many deliveries there are. */
  readonly seconds: Map<number, number>;
};

/** What the deliveries of a bulletin came to, and how long they took, by channel. */
export type DeliveryTally = Record<DeliveryChannel, ChannelTally>;

export function newTally(): DeliveryTally {
  return { email: newChannel(), webhook: newChannel() };
}

/**
 * Adds one delivery to the tally, in place: deliveries are many, and read page by page. `sealedAt` (ISO) is when the
 * bulletin was sent. Seconds are rounded up, so a delivery is never said to have been faster than it was.
 */
export function addToTally(tally: DeliveryTally, delivery: Delivery, sealedAt: string): void {
  const { outcomes, seconds } = tally[delivery.channel];
  const outcome = outcomeOf(delivery);
  outcomes[outcome] += 1;
  if (outcome !== 'sent' || delivery.settledAt === undefined || delivery.heldUntil !== undefined) return;
  const took = Math.max(0, Math.ceil((fromIso(delivery.settledAt) - fromIso(sealedAt)) / 1000));
  seconds.set(took, (seconds.get(took) ?? 0) + 1);
}

/** No deliveries of any outcome. */
export function noOutcomes(): Outcomes {
  return { sent: 0, 'permanent-failure': 0, dead: 0, unknown: 0, skipped: 0, suppressed: 0, 'in-digest': 0, open: 0 };
}

function outcomeOf(delivery: Delivery): Outcome {
  if (delivery.state === 'delivered') return 'sent';
  return isSettled(delivery) ? Outcome.parse(delivery.state) : 'open';
}

function newChannel(): ChannelTally {
  return { outcomes: noOutcomes(), seconds: new Map() };
}
