import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import type { Keys } from '../../shared/secret.ts';
import type { CallResult, WebhookCaller } from '../../shared/webhook/call.ts';
import { chatBody } from '../../shared/webhook/chat.ts';
import type { WebhookEvent } from '../../shared/webhook/event.ts';
import { signingSecrets } from '../../shared/webhook/secret.ts';
import { sign } from '../../shared/webhook/sign.ts';
import { outcomeOf } from './outcome.ts';

export type PostDeps = {
  readonly caller: WebhookCaller;
  readonly keys: () => Promise<Keys>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** What came of a call: `result` as it was seen on the wire, for the challenge only; `outcome` is what may be kept. */
export type Posted = { readonly result: CallResult; readonly outcome: Outcome };

/** What is said to a webhook, in the form that it takes: an event, or the text that a chat shows. */
export type Said = { readonly event: WebhookEvent; readonly text: () => string };

/**
 * Posts to a webhook in its format. The delivery's id is the webhook's: the same in every retry. The body is serialised
 * once, signed and sent as it is. A chat verifies nothing, so it gets no signature.
 */
export async function postTo(
  target: WebhookTarget,
  delivery: Delivery,
  { event, text }: Said,
  deps: PostDeps,
): Promise<Posted> {
  if (target.format === 'slack') return post(target.url, {}, chatBody(text()), deps);
  const body = JSON.stringify(event);
  const at = deps.now();
  const secrets = signingSecrets(target, (await deps.keys()).webhooks, at);
  return post(target.url, sign({ id: delivery.id, at, body, secrets }), body, deps);
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  deps: PostDeps,
): Promise<Posted> {
  const begun = deps.now();
  const result = await deps.caller.post(url, { 'content-type': 'application/json', ...headers }, body);
  const ended = deps.now();
  const status = result.kind === 'answered' ? { status: result.status } : {};
  const call = { ms: Math.max(0, ended - begun), ...status };
  return { result, outcome: { ...outcomeOf(result, ended), call } };
}
