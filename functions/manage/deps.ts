import type { SendLinkDeps } from '../../shared/access/send-link.ts';
import type { AccessStore } from '../../shared/access/store.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { Queue } from '../../shared/queue.ts';

/** What the management pages work with. */
export type Deps = SendLinkDeps & {
  readonly siteUrl: string;
  readonly access: AccessStore;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly bulletins: Pick<BulletinStore, 'readableInState'>;
  readonly deliveries: Pick<DeliveryStore, 'create' | 'get'>;
  readonly webhooks: Queue<DeliveryMessage>;
  /** Who is told when a community is left without a maintainer. */
  readonly staffAddresses: readonly string[];
  /** `host:port` pairs that a webhook may have besides public https. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly random: (bytes: number) => Uint8Array;
};
