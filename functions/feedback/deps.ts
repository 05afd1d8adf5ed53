import type { FeedbackStore } from '../../shared/feedback/store.ts';
import type { Log } from '../../shared/log.ts';

/** What the feedback pages work with. */
export type Deps = {
  readonly siteUrl: string;
  readonly feedback: Pick<FeedbackStore, 'create'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly log: Log;
};
