import * as z from 'zod';
import { type Delivery, isSettled } from '../delivery/delivery.ts';

/**
 * What a delivery has come to: each terminal state by itself, but for `sent`, which counts what is known to have been
 * delivered too, and `open` for all that may still change.
 */
export const Outcome = z.enum([
  'sent',
  'permanent-failure',
  'dead',
  'unknown',
  'skipped',
  'suppressed',
  'in-digest',
  'open',
]);
export type Outcome = z.infer<typeof Outcome>;

export type Outcomes = Record<Outcome, number>;

/** No deliveries of any outcome. */
export const noOutcomes = (): Outcomes => ({
  sent: 0,
  'permanent-failure': 0,
  dead: 0,
  unknown: 0,
  skipped: 0,
  suppressed: 0,
  'in-digest': 0,
  open: 0,
});

/** What a delivery had come to at an instant (ISO): what was settled later was open then. */
export function outcomeAt({ state, settledAt }: Pick<Delivery, 'state' | 'settledAt'>, at: string): Outcome {
  if (!isSettled({ state }) || settledAt === undefined || settledAt >= at) return 'open';
  return state === 'delivered' ? 'sent' : Outcome.parse(state);
}
