import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { DeedStore } from '../../shared/deed/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { DueTimes } from '../../shared/question/due.ts';
import type { Retention } from '../../shared/question/retention.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { SpreadDeps } from '../../shared/question/tell-spread.ts';
import type { QuotaStore } from '../../shared/quota/store.ts';
import type { Keys } from '../../shared/secret.ts';
import type { DayKeyStore } from '../../shared/visit/day-key-store.ts';

/** What the pages on which people tell us something work with. */
export type Deps = SpreadDeps & {
  readonly siteUrl: string;
  readonly due: DueTimes;
  readonly keep: Retention;
  readonly questions: Pick<QuestionStore, 'create' | 'get' | 'save' | 'inState' | 'mergedInto'>;
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly deeds: Pick<DeedStore, 'inState'>;
  readonly quotas: QuotaStore;
  /** The key by which networks are told apart today. */
  readonly dayKeys: Pick<DayKeyStore, 'keyOf'>;
  readonly keys: () => Promise<Keys>;
  readonly random: (bytes: number) => Uint8Array;
};
