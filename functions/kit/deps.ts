import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Log } from '../../shared/log.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { Keys } from '../../shared/secret.ts';

/** What the paste kit works with. */
export type Deps = {
  readonly siteUrl: string;
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly bulletins: Pick<BulletinStore, 'get' | 'correctionsOf'>;
  readonly postings: PostingStore;
  readonly questions: Pick<QuestionStore, 'get' | 'save' | 'mergedInto'>;
  readonly keys: () => Promise<Keys>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
};
