import type { Log } from '../log.ts';
import { findTarget } from '../partner/partner.ts';
import { changePartner, type PartnerStore } from '../partner/store.ts';
import { showWebhookSecret } from '../partner/webhook-changes.ts';
import type { Keys } from '../secret.ts';
import { fromIso } from '../time.ts';
import { webhookSecret } from './secret.ts';

export type ShownSecret =
  | { readonly kind: 'shown'; readonly secret: string }
  | { readonly kind: 'shown-before' }
  | { readonly kind: 'none' };

/**
 * A browser shows only the answer to the last tap, so two taps close to each other are one showing: otherwise a double
 * tap would lose the secret. In milliseconds.
 */
const oneShowingMs = 10_000;

/** Shows the signing secret of a webhook, once. That it was shown is recorded before it is. */
export async function showSecret(
  { partnerId, targetId }: { readonly partnerId: string; readonly targetId: string },
  deps: {
    readonly partners: Pick<PartnerStore, 'get' | 'save'>;
    readonly keys: () => Promise<Keys>;
    readonly now: () => number;
    readonly log: Log;
  },
): Promise<ShownSecret> {
  const now = deps.now();
  const { webhooks } = await deps.keys();
  const change = await changePartner(deps.partners, partnerId, (newest) => showWebhookSecret(newest, targetId, now));
  const newest = change.kind === 'changed' ? change.partner : await deps.partners.get(partnerId);
  const target = newest && findTarget(newest, targetId);
  if (target?.channel !== 'webhook' || target.secretShownAt === undefined) return { kind: 'none' };
  if (now - fromIso(target.secretShownAt) > oneShowingMs) return { kind: 'shown-before' };
  deps.log.info('Signing secret shown', { partnerId, state: change.kind });
  return { kind: 'shown', secret: webhookSecret(target, webhooks) };
}
