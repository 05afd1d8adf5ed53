import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Log } from '../../shared/log.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { QuotaStore } from '../../shared/quota/store.ts';
import type { Keys } from '../../shared/secret.ts';

/** What the pages on which people tell us something work with. */
export type Deps = {
  readonly siteUrl: string;
  readonly questions: Pick<QuestionStore, 'create' | 'get' | 'save'>;
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly quotas: QuotaStore;
  readonly keys: () => Promise<Keys>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly log: Log;
};
