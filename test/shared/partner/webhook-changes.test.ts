import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/partner/changes.ts';
import { maintainerOf, Partner } from '../../../shared/partner/partner.ts';
import {
  askWebhook,
  rotateWebhookSecret,
  showWebhookSecret,
  verifyWebhook,
} from '../../../shared/partner/webhook-changes.ts';
import { secretOverlapMs, signingVersions } from '../../../shared/partner/webhook-secrets.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, minute, toIso } from '../../../shared/time.ts';
import { examplePartner, exampleWebhook, noon } from '../../support/examples.ts';

const webhook = exampleWebhook('https://kyla.example.fi/in', { state: 'unverified' });
const other = exampleWebhook('https://toinen.example.fi/in');
const withHook = (change: Partial<WebhookTarget> = {}) =>
  examplePartner('kylä', {}, { webhooks: [{ ...webhook, ...change }, other] });
const partner = withHook();
const changedBy = (change: Change) => {
  if (change.kind !== 'changed') throw new Error(`nothing changed: ${change.kind}`);
  return change.partner;
};
const hookIn = (changed: Partner): WebhookTarget => {
  const target = changed.targets.find(({ id }) => id === webhook.id);
  if (target?.channel !== 'webhook') throw new Error('the webhook is gone');
  return target;
};

describe('a webhook', () => {
  it('is verified once, and no other with it', () => {
    const verified = verifyWebhook(partner, webhook.id);
    expect(changedBy(verified)).toEqual({
      ...partner,
      version: partner.version + 1,
      targets: [partner.targets[0], { ...webhook, state: 'verified' }, partner.targets[2]],
    });
    expect(verifyWebhook(changedBy(verified), webhook.id)).toEqual({ kind: 'unchanged' });
  });

  it('is not verified by the answer to a question before the last', () => {
    const asked = changedBy(askWebhook(partner, webhook.id, noon));
    expect(verifyWebhook(asked, webhook.id)).toEqual({ kind: 'unchanged' });
    expect(verifyWebhook(asked, webhook.id, toIso(noon - day))).toEqual({ kind: 'unchanged' });
    expect(hookIn(changedBy(verifyWebhook(asked, webhook.id, toIso(noon))))).toMatchObject({ state: 'verified' });
  });

  it('that was disabled is in use again once verified, and what it failed is forgotten', () => {
    const disabled = withHook({
      state: 'disabled',
      disabled: { at: toIso(noon), because: 'gone', isTold: true },
      failing: { since: toIso(noon), bulletinIds: ['blt_aaaaaaaaaaaaaaaaaaaaaa'] },
      wrongCodes: 2,
    });
    const asked = changedBy(askWebhook(disabled, webhook.id, noon + day));
    expect(hookIn(asked)).toMatchObject({ state: 'disabled', askedAt: toIso(noon + day) });
    expect(hookIn(changedBy(verifyWebhook(asked, webhook.id, toIso(noon + day))))).toEqual({
      ...webhook,
      state: 'verified',
      askedAt: toIso(noon + day),
    });
  });

  it('is asked again at most once a minute, and not at all when it is in use', () => {
    const asked = changedBy(askWebhook(partner, webhook.id, noon));
    expect(askWebhook(asked, webhook.id, noon + minute - 1)).toEqual({ kind: 'unchanged' });
    expect(askWebhook(asked, webhook.id, noon + minute).kind).toBe('changed');
    expect(askWebhook(partner, other.id, noon)).toEqual({ kind: 'unchanged' });
  });

  it('is not a mailbox, and a mailbox is no webhook', () => {
    const [mailbox] = partner.targets;
    expect(verifyWebhook(partner, mailbox?.id ?? '')).toEqual({ kind: 'unchanged' });
    expect(verifyWebhook(partner, 'tgt_unknown')).toEqual({ kind: 'unchanged' });
    expect(maintainerOf(partner, webhook)).toBeUndefined();
    expect(mailbox && maintainerOf(partner, mailbox)).toEqual(partner.maintainers[0]);
  });

  it('that was stored before there were formats is a signed one', () => {
    const { format: _, ...before } = webhook;
    const row = { ...partner, targets: [partner.targets[0], before] };
    expect(Partner.parse(row).targets[1]).toEqual(webhook);
  });
});

describe('the secret of a webhook', () => {
  it('is shown once', () => {
    const shown = showWebhookSecret(partner, webhook.id, noon);
    expect(changedBy(shown).targets[1]).toEqual({ ...webhook, secretShownAt: toIso(noon) });
    expect(showWebhookSecret(changedBy(shown), webhook.id, noon + day)).toEqual({ kind: 'unchanged' });
  });

  it('is changed only once it was seen, and then can be seen again', () => {
    expect(rotateWebhookSecret(partner, webhook.id, noon)).toEqual({ kind: 'unchanged' });
    const rotated = changedBy(rotateWebhookSecret(withHook({ secretShownAt: toIso(noon) }), webhook.id, noon + day));
    expect(hookIn(rotated)).toEqual({
      ...webhook,
      secretVersion: 2,
      retiring: [{ version: 1, until: toIso(noon + day + secretOverlapMs) }],
    });
    expect(rotateWebhookSecret(rotated, webhook.id, noon + day)).toEqual({ kind: 'unchanged' });
    expect(showWebhookSecret(rotated, webhook.id, noon + day).kind).toBe('changed');
  });

  it('signs beside the new one for a week, and each one before it for a week of its own', () => {
    const seen = withHook({ secretShownAt: toIso(noon) });
    const once = changedBy(rotateWebhookSecret(seen, webhook.id, noon));
    const lost = changedBy(showWebhookSecret(once, webhook.id, noon));
    const twice = hookIn(changedBy(rotateWebhookSecret(lost, webhook.id, noon + day)));
    expect(signingVersions(hookIn(seen), noon)).toEqual([1]);
    expect(signingVersions(hookIn(once), noon)).toEqual([2, 1]);
    expect(signingVersions(twice, noon + day)).toEqual([3, 2, 1]);
    expect(signingVersions(twice, noon + 7 * day)).toEqual([3, 2]);
    expect(signingVersions(twice, noon + 8 * day)).toEqual([3]);
  });

  it('that is changed again and again lets go of the oldest', () => {
    let changing = partner;
    for (let times = 0; times < 9; times += 1) {
      changing = changedBy(showWebhookSecret(changing, webhook.id, noon));
      changing = changedBy(rotateWebhookSecret(changing, webhook.id, noon));
    }
    expect(signingVersions(hookIn(changing), noon)).toEqual([10, 9, 8, 7, 6]);
  });
});
