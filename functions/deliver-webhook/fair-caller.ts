import type { CallResult, WebhookCaller } from '../../shared/webhook/call.ts';

/** So many calls to one host are under way at once: half of a worker's places, so that other hosts always have some. */
export const callsPerHost = 10;

/** Who has waited so long for a turn is not called: with the call itself the worker would run out of its time. */
export const longestWaitMs = 10_000;

/**
 * A caller that gives each host its fair share. Calls over it wait for a turn. If the host turns out not to answer, those
 * that wait for it are not made: they have failed like the one before them and are tried again in their time.
 */
export function fairCaller(caller: WebhookCaller): WebhookCaller {
  const lines = new Map<string, Line>();
  return {
    async post(url, headers, body) {
      const host = URL.parse(url)?.host ?? '';
      const line = lines.get(host) ?? new Line();
      lines.set(host, line);
      const turn = await line.turn();
      if (turn !== 'yours') return turn;
      try {
        const result = await caller.post(url, headers, body);
        if (result.kind === 'failed') line.giveUp(result);
        return result;
      } finally {
        line.next();
        if (line.isEmpty) lines.delete(host);
      }
    },
  };
}

type Turn = 'yours' | Extract<CallResult, { kind: 'failed' }>;

/** Who calls one host, and who waits to. */
class Line {
  #calling = 0;
  readonly #waiting = new Set<(turn: Turn) => void>();

  get isEmpty(): boolean {
    return this.#calling === 0;
  }

  turn(): Promise<Turn> {
    if (this.#calling < callsPerHost) {
      this.#calling += 1;
      return Promise.resolve('yours');
    }
    return new Promise((resolve) => {
      const take = (turn: Turn) => {
        clearTimeout(patience);
        this.#waiting.delete(take);
        resolve(turn);
      };
      const patience = setTimeout(() => take({ kind: 'failed', because: 'timeout' }), longestWaitMs);
      this.#waiting.add(take);
    });
  }

  /** A call is over: its place goes to who waits longest. */
  next(): void {
    const [first] = this.#waiting;
    if (first === undefined) this.#calling -= 1;
    else first('yours');
  }

  giveUp(because: Exclude<Turn, 'yours'>): void {
    for (const take of this.#waiting) take(because);
  }
}
