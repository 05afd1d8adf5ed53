import type { CallResult, WebhookCaller } from '../../shared/webhook/call.ts';

export type WebhookCall = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a receiver answers that has nothing to add. */
export const answered = (status: number, body = '', retryAfter?: string): CallResult => ({
  kind: 'answered',
  status,
  retryAfter,
  body,
});

/**
 * A network that keeps every call. `answer` says what each comes to (`nth` counts from 1): 204 unless a test says
 * otherwise.
 */
export function memoryCaller(
  answer: (call: WebhookCall, nth: number) => CallResult = () => answered(204),
): WebhookCaller & { readonly calls: WebhookCall[] } {
  const calls: WebhookCall[] = [];
  return {
    calls,
    post: async (url, headers, body) => {
      const call = { url, headers: { ...headers }, body };
      calls.push(call);
      return answer(call, calls.length);
    },
  };
}
