import { fromIso, minute, toIso } from '../time.ts';
import { type Change, changed } from './changes.ts';
import { findTarget, type Partner } from './partner.ts';
import { retiringAfterRotation } from './webhook-secrets.ts';
import type { WebhookTarget } from './webhook-target.ts';

/** Two wishes to call a webhook that come closer than this are one: a double tap asks once, and nobody is flooded. */
const oneAskingMs = minute;

/**
 * A webhook proved that it wants bulletins: they may go to it. `askedAt` names the question that was answered: the answer
 * to an older one proves nothing. Whatever it failed before is forgotten.
 */
export function verifyWebhook(partner: Partner, targetId: string, askedAt?: string): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.state === 'verified' || target.askedAt !== askedAt) return undefined;
    const { disabled: _disabled, failing: _failing, wrongCodes: _wrong, ...kept } = target;
    return { ...kept, state: 'verified' };
  });
}

/** A webhook that is not verified is asked to prove itself, with a question that it was not asked before. `now` is epoch ms. */
export function askWebhook(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.state === 'verified') return undefined;
    if (target.askedAt !== undefined && now - fromIso(target.askedAt) < oneAskingMs) return undefined;
    const { wrongCodes: _wrong, ...kept } = target;
    return { ...kept, askedAt: toIso(now) };
  });
}

/** A webhook that is in use gets a test. `now` is epoch ms. */
export function testWebhook(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.state !== 'verified') return undefined;
    if (target.testedAt !== undefined && now - fromIso(target.testedAt) < oneAskingMs) return undefined;
    return { ...target, testedAt: toIso(now) };
  });
}

/** A webhook that is in use is to get what it missed. `now` is epoch ms. */
export function replayWebhook(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.state !== 'verified') return undefined;
    if (target.replayAskedAt !== undefined && now - fromIso(target.replayAskedAt) < oneAskingMs) return undefined;
    return { ...target, replayAskedAt: toIso(now) };
  });
}

/** So many webhooks a community may have. */
export const mostWebhooks = 5;

/** A webhook that a maintainer describes. */
type NewWebhook = Pick<WebhookTarget, 'id' | 'url' | 'format'> & { readonly name: string };

/** Why a community may not have a webhook at this address as well, if so. */
export function whyNoWebhook(partner: Partner, { id, url }: Pick<NewWebhook, 'id' | 'url'>) {
  const others = partner.targets.filter((target) => target.channel === 'webhook' && target.id !== id);
  if (others.some((target) => target.channel === 'webhook' && target.url === url)) return 'sameAddress';
  return others.length >= mostWebhooks ? 'tooMany' : undefined;
}

/**
 * An active community gets another webhook, which has to prove itself before anything else is sent to it. A chat is asked
 * at once; other software first needs its secret. The same form twice adds one. `now` is epoch ms.
 */
export function addWebhook(partner: Partner, webhook: NewWebhook, now: number): Change {
  if (partner.state !== 'active') return { kind: 'refused', state: partner.state };
  if (findTarget(partner, webhook.id) !== undefined || whyNoWebhook(partner, webhook)) return { kind: 'unchanged' };
  const asked = webhook.format === 'slack' ? { askedAt: toIso(now) } : {};
  const target = {
    ...webhook,
    ...asked,
    addedAt: toIso(now),
    channel: 'webhook',
    state: 'unverified',
    secretVersion: 1,
  } as const;
  return changed(partner, { targets: [...partner.targets, target] });
}

/** A webhook is called something else. */
export function renameWebhook(partner: Partner, targetId: string, name: string): Change {
  return changeWebhook(partner, targetId, (target) => (target.name === name ? undefined : { ...target, name }));
}

/** The signing secret of a webhook is about to be shown, which happens once. `now` is epoch ms. */
export function showWebhookSecret(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) =>
    target.secretShownAt === undefined ? { ...target, secretShownAt: toIso(now) } : undefined,
  );
}

/**
 * A webhook gets a new signing secret, to be shown once; the one before signs beside it for a while. A secret that nobody
 * has seen yet is as good as a new one. `now` is epoch ms.
 */
export function rotateWebhookSecret(partner: Partner, targetId: string, now: number): Change {
  return changeWebhook(partner, targetId, (target) => {
    if (target.secretShownAt === undefined) return undefined;
    const { secretShownAt: _shown, ...kept } = target;
    return { ...kept, retiring: retiringAfterRotation(target, now), secretVersion: target.secretVersion + 1 };
  });
}

/** A step of one webhook of a partner; `change` gives its next shape, or nothing when there is nothing to do. */
export function changeWebhook(
  partner: Partner,
  targetId: string,
  change: (target: WebhookTarget) => WebhookTarget | undefined,
): Change {
  const target = findTarget(partner, targetId);
  const next = target?.channel === 'webhook' ? change(target) : undefined;
  if (next === undefined) return { kind: 'unchanged' };
  return changed(partner, { targets: partner.targets.map((each) => (each.id === targetId ? next : each)) });
}
