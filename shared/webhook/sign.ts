import { createHmac } from 'node:crypto';

/** The headers that prove a webhook call to its receiver. */
export type SignatureHeaders = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

/**
 * Signs the exact bytes of a body as Standard Webhooks 1.0.0 says: HMAC-SHA256 of `id.timestamp.body`.
 * @param call `id` stays the same over retries; `at` is when this attempt is made (epoch ms); `secret` is `whsec_…`.
 */
export function sign(call: { id: string; at: number; body: string; secret: string }): SignatureHeaders {
  const timestamp = String(Math.floor(call.at / 1000));
  const key = Buffer.from(call.secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${call.id}.${timestamp}.${call.body}`).digest('base64');
  return { 'webhook-id': call.id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
