import type { AccessStore } from '../../shared/access/store.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { Log } from '../../shared/log.ts';
import type { MembershipStore } from '../../shared/membership/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { ProspectStore } from '../../shared/prospect/store.ts';
import type { Queue } from '../../shared/queue.ts';
import type { QuotaStore } from '../../shared/quota/store.ts';
import type { Keys } from '../../shared/secret.ts';

/** What the subscription pages work with. */
export type Deps = {
  readonly siteUrl: string;
  readonly partners: Pick<PartnerStore, 'create' | 'get' | 'save'>;
  readonly prospects: Pick<ProspectStore, 'get'>;
  readonly deliveries: Pick<DeliveryStore, 'create' | 'get'>;
  readonly memberships: Pick<MembershipStore, 'add' | 'of'>;
  readonly access: Pick<AccessStore, 'createLink' | 'invitation' | 'forgetInvitation'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly quotas: QuotaStore;
  readonly emails: Queue<DeliveryMessage>;
  readonly keys: () => Promise<Keys>;
  /** Who is told of a community that waits for approval, and of one that is left without a maintainer. */
  readonly staffAddresses: readonly string[];
  /** `host:port` pairs that a webhook may have besides public https. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly log: Log;
};
