import { fromIso, hour, toIso } from '../time.ts';
import type { Change } from './changes.ts';
import type { Partner } from './partner.ts';
import { changeWebhook } from './webhook-changes.ts';
import type { DisabledBecause, WebhookTarget } from './webhook-target.ts';

/** After so many bulletins in a row of which none was taken, nothing more is sent to a webhook. */
export const mostFailedBulletins = 3;
/** Nor after this time in which nothing was taken, though at least so many bulletins were tried to the end. */
export const failingTooLongMs = 120 * hour;
const leastFailedBulletins = 2;

/** What a webhook did not take: a bulletin, tried to the end, or anything at all if it says that it is gone for good. */
export type WebhookFailure = { readonly kind: 'gone' } | { readonly kind: 'bulletin'; readonly bulletinId: string };

/**
 * A webhook failed, and is disabled if that was once too often. Written only when a delivery ends in failure: what is
 * taken at the first or a later try costs no write. Noting the same failure twice is noting it once. `now` is epoch ms.
 */
export function noteWebhookFailure(partner: Partner, targetId: string, failure: WebhookFailure, now: number): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.state !== 'verified') return undefined;
    if (failure.kind === 'gone') return disabledFor(target, 'gone', now);
    const { since, bulletinIds } = target.failing ?? { since: toIso(now), bulletinIds: [] };
    if (bulletinIds.includes(failure.bulletinId)) return undefined;
    const failing = { since, bulletinIds: [...bulletinIds, failure.bulletinId] };
    const because = tooMuch(failing, now);
    return because === undefined ? { ...target, failing } : disabledFor({ ...target, failing }, because, now);
  });
}

/** A webhook took something again: what it failed before is forgotten. */
export function noteWebhookSuccess(partner: Partner, targetId: string): Change {
  return changeWebhook(partner, targetId, ({ failing, ...target }) => (failing === undefined ? undefined : target));
}

/** Everybody who is to know that a webhook was disabled is being told. */
export function noteWebhookTold(partner: Partner, targetId: string): Change {
  return changeWebhook(partner, targetId, ({ disabled, ...target }) =>
    disabled === undefined || disabled.isTold ? undefined : { ...target, disabled: { ...disabled, isTold: true } },
  );
}

function tooMuch(failing: NonNullable<WebhookTarget['failing']>, now: number): DisabledBecause | undefined {
  const count = failing.bulletinIds.length;
  if (count >= mostFailedBulletins) return 'bulletins';
  return count >= leastFailedBulletins && now - fromIso(failing.since) >= failingTooLongMs ? 'days' : undefined;
}

function disabledFor(target: WebhookTarget, because: DisabledBecause, now: number): WebhookTarget {
  return { ...target, state: 'disabled', disabled: { at: toIso(now), because, isTold: false } };
}
