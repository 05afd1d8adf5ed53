/** What was started and must be stopped, the latest first. */
export type Stops = {
  readonly add: (stop: () => unknown) => void;
  /** Stops everything once; a stop that fails does not keep the others from stopping. */
  readonly run: () => Promise<void>;
};

export function stops(): Stops {
  const pending: (() => unknown)[] = [];
  return {
    add: (stop) => {
      pending.push(stop);
    },
    run: async () => {
      for (let stop = pending.pop(); stop !== undefined; stop = pending.pop()) {
        await Promise.resolve()
          .then(stop)
          .catch(() => undefined);
      }
    },
  };
}
