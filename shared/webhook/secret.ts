import { createHmac } from 'node:crypto';
import { signingVersions } from '../partner/webhook-secrets.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';

/**
 * The signing secret of one webhook, in the form of Standard Webhooks 1.0.0 (`whsec_` and base64 of 32 bytes). It follows
 * from the system's own key, so it is stored nowhere; raising `secretVersion` gives a new one.
 */
export function webhookSecret(target: Pick<WebhookTarget, 'id' | 'secretVersion'>, key: Buffer): string {
  const bytes = createHmac('sha256', key).update(`${target.id}/${target.secretVersion}`).digest();
  return `whsec_${bytes.toString('base64')}`;
}

/** Every secret that a webhook's calls are signed with at `now` (epoch ms), the newest first: several during a rotation. */
export function signingSecrets(
  target: Pick<WebhookTarget, 'id' | 'secretVersion' | 'retiring'>,
  key: Buffer,
  now: number,
): string[] {
  return signingVersions(target, now).map((secretVersion) => webhookSecret({ id: target.id, secretVersion }, key));
}
