import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import { changePartner } from '../../shared/partner/store.ts';
import { showWebhookSecret } from '../../shared/partner/webhook-changes.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import { fromIso } from '../../shared/time.ts';
import { webhookSecret } from '../../shared/webhook/secret.ts';
import type { Deps } from './deps.ts';

export type ShownSecret =
  | { readonly kind: 'shown'; readonly secret: string }
  | { readonly kind: 'shown-before' }
  | { readonly kind: 'none' };

/**
 * A browser shows only the answer to the last tap, so two taps close to each other are one showing: otherwise a double
 * tap would lose the secret. In milliseconds.
 */
const oneShowingMs = 10_000;

/** The webhook of a community that was confirmed, whose secret its maintainer may see. */
export function webhookOf(partner: Partner): WebhookTarget | undefined {
  if (partner.state !== 'confirmed' && partner.state !== 'active') return undefined;
  return partner.targets.find((target) => target.channel === 'webhook');
}

/** Shows the signing secret of a community's webhook, once. That it was shown is recorded before it is. */
export async function showSecret(
  partner: Partner,
  deps: Pick<Deps, 'partners' | 'keys' | 'now' | 'log'>,
): Promise<ShownSecret> {
  const targetId = webhookOf(partner)?.id;
  if (targetId === undefined) return { kind: 'none' };
  const now = deps.now();
  const { webhooks } = await deps.keys();

  const change = await changePartner(deps.partners, partner.id, (newest) => showWebhookSecret(newest, targetId, now));
  const newest = change.kind === 'changed' ? change.partner : await deps.partners.get(partner.id);
  const target = newest && findTarget(newest, targetId);
  if (target?.channel !== 'webhook' || target.secretShownAt === undefined) return { kind: 'none' };
  if (now - fromIso(target.secretShownAt) > oneShowingMs) return { kind: 'shown-before' };
  deps.log.info('Signing secret shown', { partnerId: partner.id, state: change.kind });
  return { kind: 'shown', secret: webhookSecret(target, webhooks) };
}
