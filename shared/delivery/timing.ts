import { hour, minute } from '../time.ts';

/**
 * Every duration of the delivery in one table, in milliseconds. The order call < function < lease < visibility keeps one
 * attempt from starting while another may still be under way: a call is over before its function is, the function
 * before its lease, and the lease before the queue shows the message again. Infra takes its time-outs from here.
 */
export const timing = {
  email: { callMs: 10_000, functionMs: 60_000, leaseMs: 90_000, visibilityMs: 360_000 },
  webhook: { callMs: 15_000, functionMs: 30_000, leaseMs: 60_000, visibilityMs: 180_000 },
} as const;

/**
 * The same of the other functions that carry a delivery: how long each may take, and how long the message that woke it stays
 * hidden, at least six times as long. The sweep is over before the next one begins.
 */
export const otherTimes = {
  expand: { functionMs: 2 * minute, visibilityMs: 12 * minute },
  'mail-events': { functionMs: 30_000, visibilityMs: 3 * minute },
  sweep: { functionMs: 50_000, everyMs: minute },
} as const;

/**
 * How many attempts a worker has under way at once. A mail provider counts mails per second: ten calls of a tenth of a
 * second are a hundred of them, more than a new account may send, and what is throttled waits a minute. Each webhook is
 * a receiver of its own, and a slow one holds up those behind it: a message's 20 go side by side. A worker is given one
 * message at a time, so that all of its calls, even if none is answered, end before its function does.
 */
export const attemptsAtOnce = { email: 10, webhook: 20 } as const;

/** How a channel tries again: the wait after the first, second, ... failed attempt; then it is given up. */
export const retrySchedule = {
  email: [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  /** The schedule that receivers know from Svix and Standard Webhooks. */
  webhook: [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour],
} as const;

/** No attempt begins later than this after the delivery was created, whatever a receiver asks for. */
export const deadlineMs = { email: 24 * hour, webhook: 36 * hour } as const;

/** How long a mail whose call had no clear answer waits for the provider's own word before one more try. */
export const ambiguousWaitMs = 15 * minute;

/** `Retry-After` is honoured between these. */
export const retryAfterBounds = { minMs: 5_000, maxMs: 24 * hour } as const;

/** After the sweep put a waiting row on its queue again, it leaves the row alone for this long. */
export const requeuePauseMs = 10 * minute;

/** A segment of an expansion that nobody has worked on for this long was left by its worker. */
export const segmentStaleMs = 3 * minute;

/** A delivery that is still untried after this, while its queue is empty, has lost its message. */
export const pendingStaleMs = 5 * minute;

/** So long after the time at which something should have happened to it, an open delivery is late. */
export const lateAfterMs = { email: 2 * hour, webhook: 36 * hour } as const;

/** So long after it was sealed, something of a bulletin should have arrived. */
export const stalledAfterMs = hour;
