import type { AuditStore } from '../../shared/audit/store.ts';
import type { SegmentMessage } from '../../shared/bulletin/segment.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { DeedStore } from '../../shared/deed/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import type { ForewordStore } from '../../shared/foreword/store.ts';
import type { ImageStore } from '../../shared/image/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { PilotStore } from '../../shared/pilot/store.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import type { ProspectStore } from '../../shared/prospect/store.ts';
import type { DueTimes } from '../../shared/question/due.ts';
import type { Retention } from '../../shared/question/retention.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { SpreadDeps } from '../../shared/question/tell-spread.ts';
import type { Queue } from '../../shared/queue.ts';
import type { QuotaStore } from '../../shared/quota/store.ts';
import type { ReportStore } from '../../shared/report/store.ts';
import type { Keys } from '../../shared/secret.ts';
import type { UploadBucket } from '../../shared/upload/bucket.ts';
import type { UploadStore } from '../../shared/upload/store.ts';
import type { VisitStore } from '../../shared/visit/store.ts';
import type { WeekStore } from '../../shared/week/store.ts';

/** What the staff pages work with. */
export type Deps = SpreadDeps & {
  readonly siteUrl: string;
  readonly due: DueTimes;
  readonly keep: Retention;
  readonly keys: () => Promise<Keys>;
  readonly partners: PartnerStore;
  readonly prospects: ProspectStore;
  readonly suppressions: Pick<SuppressionStore, 'find'>;
  /** Whether an urgent bulletin is sent only when a second member of staff agrees. */
  readonly urgentNeedsSecond: boolean;
  readonly quotas: QuotaStore;
  readonly bulletins: BulletinStore;
  readonly deliveries: Pick<DeliveryStore, 'create' | 'get' | 'inShard' | 'record'>;
  readonly audit: Pick<AuditStore, 'record' | 'inMonth'>;
  readonly questions: QuestionStore;
  readonly deeds: DeedStore;
  readonly pilot: PilotStore;
  readonly reports: Pick<ReportStore, 'get'>;
  readonly forewords: ForewordStore;
  readonly postings: Pick<PostingStore, 'ofBulletin'>;
  readonly visits: Pick<VisitStore, 'ofBulletin'>;
  readonly weeks: Pick<WeekStore, 'get'>;
  readonly images: Pick<ImageStore, 'keep' | 'forget'>;
  readonly uploads: Pick<UploadStore, 'get'>;
  readonly uploadBucket: Pick<UploadBucket, 'origin' | 'formFor'>;
  readonly bulletinsQueue: Queue<SegmentMessage>;
  readonly emails: Queue<DeliveryMessage>;
  readonly webhooks: Queue<DeliveryMessage>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
};
