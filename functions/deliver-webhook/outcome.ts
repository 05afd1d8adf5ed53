import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { CallResult } from '../../shared/webhook/call.ts';

/**
 * What a webhook call means for its delivery, as Standard Webhooks 1.0.0 says: 2xx is success, 410 means never again,
 * 429, 502 and 504 ask us to slow down, a redirect is not followed. No answer and every other one is tried again: the
 * receiver knows the delivery by its id. `now` is epoch ms.
 */
export function outcomeOf(result: CallResult, now: number): Outcome {
  switch (result.kind) {
    case 'refused':
      return { kind: 'permanent-failure', reason: 'address-refused' };
    case 'failed':
      return { kind: 'retry', reason: result.because };
    case 'answered':
      return answered(result.status, result.retryAfter, now);
    default:
      return result satisfies never;
  }
}

function answered(status: number, retryAfter: string | undefined, now: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status >= 300 && status < 400) return { kind: 'permanent-failure', reason: 'redirect' };
  if (status === 410) return { kind: 'permanent-failure', reason: 'gone' };
  const retryAfterMs = retryAfter === undefined ? undefined : waitAsked(retryAfter, now);
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429 || status === 502 || status === 504) return { kind: 'retry', reason: 'slow-down', ...asked };
  return { kind: 'retry', reason: status < 500 ? 'refused' : 'server-error', ...asked };
}

/** `Retry-After` (RFC 9110, 10.2.3) is seconds or a date; in ms from now, or nothing if it is neither. */
function waitAsked(retryAfter: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
