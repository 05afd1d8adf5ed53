/** Whether a mail may be sent now, or else about when (epoch ms). */
type Turn = { readonly kind: 'now' } | { readonly kind: 'later'; readonly at: number };

/** Gives a turn to each mail; it may wait a moment for it. */
export type Turns = () => Promise<Turn>;

type TurnsDeps = {
  /** How many mails a second this worker may send now. */
  readonly perSecond: () => Promise<number>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
};

/**
 * A worker waits for a turn no longer than this: waiting is paid for. What would wait longer goes back to its row with a
 * time at which it is due, which costs nothing.
 */
export const mostWaitMs = 8_000;

/** Turns at even distances, in the order in which they are asked for, so that no second has more of them than it may. */
export function evenTurns({ perSecond, now, sleep }: TurnsDeps): Turns {
  let next = 0;
  let later = 0;
  return async () => {
    const apartMs = 1_000 / (await perSecond());
    const at = Math.max(now(), next);
    if (at - now() > mostWaitMs) {
      // One after the other too, or they would all be due at once. Nothing is kept free for them: others may come first.
      later = Math.max(at, later) + apartMs;
      return { kind: 'later', at: later };
    }
    next = at + apartMs;
    // A timer cannot tell shorter waits apart, and the provider does not mind them.
    if (at - now() >= 1) await sleep(at - now());
    return { kind: 'now' };
  };
}
