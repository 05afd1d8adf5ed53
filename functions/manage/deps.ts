import type { SendLinkDeps } from '../../shared/access/send-link.ts';
import type { AccessStore } from '../../shared/access/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';

/** What the management pages work with. */
export type Deps = SendLinkDeps & {
  readonly siteUrl: string;
  readonly access: AccessStore;
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly random: (bytes: number) => Uint8Array;
};
