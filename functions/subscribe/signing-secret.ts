import type { Partner } from '../../shared/partner/partner.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';

/** The signed webhook of a community that was confirmed, whose secret its maintainer may see: the one of the form. */
export function webhookOf(partner: Partner): WebhookTarget | undefined {
  if (partner.state !== 'confirmed' && partner.state !== 'active') return undefined;
  return partner.targets
    .flatMap((target) => (target.channel === 'webhook' ? [target] : []))
    .find(({ format }) => format === 'standard');
}
