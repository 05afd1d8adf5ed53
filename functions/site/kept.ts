import { minute } from '../../shared/time.ts';

/** Reading the same rows for every reader is waste, and a minute late is soon enough for a list. */
const keptMs = minute;

/** A reader of what many ask for, which keeps what was read for a minute. `now` gives epoch ms. */
export function kept<Value>(read: () => Promise<Value>, now: () => number): () => Promise<Value> {
  let last: { readonly at: number; readonly reading: Promise<Value> } | undefined;
  return () => {
    if (last === undefined || now() - last.at >= keptMs) {
      const reading = read();
      last = { at: now(), reading };
      reading.catch(() => {
        last = undefined;
      });
    }
    return last.reading;
  };
}
