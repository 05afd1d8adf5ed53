import { createHmac } from 'node:crypto';

/** The headers that prove a webhook call to its receiver. */
export type SignatureHeaders = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

/**
 * Signs the exact bytes of a body as Standard Webhooks 1.0.0 says: HMAC-SHA256 of `id.timestamp.body`, once with each
 * secret, so that a receiver who still has the old one and a receiver who has the new one both verify.
 * @param call `id` stays the same over retries; `at` is when this attempt is made (epoch ms); `secrets` are `whsec_…`.
 */
export function sign(call: { id: string; at: number; body: string; secrets: readonly string[] }): SignatureHeaders {
  const timestamp = String(Math.floor(call.at / 1000));
  const signatures = call.secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${call.id}.${timestamp}.${call.body}`).digest('base64')}`;
  });
  return { 'webhook-id': call.id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
