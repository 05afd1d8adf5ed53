import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../shared/partner/partner.ts';
import { noteWebhookFailure, noteWebhookSuccess } from '../../../shared/partner/webhook-health.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, hour, toIso } from '../../../shared/time.ts';
import { examplePartner, exampleWebhook, id, noon } from '../../support/examples.ts';

const webhook = exampleWebhook('https://kyla.example.fi/in');
const partner = examplePartner('kylä', {}, { webhooks: [webhook] });
const bulletin = (name: string) => ({ kind: 'bulletin', bulletinId: id('blt', name) }) as const;

/** The webhook after each of these failures, in turn, at so many ms after noon. */
function failed(...failures: readonly (readonly [failure: Parameters<typeof noteWebhookFailure>[2], at: number])[]) {
  let current: Partner = partner;
  for (const [failure, at] of failures) {
    const change = noteWebhookFailure(current, webhook.id, failure, noon + at);
    if (change.kind === 'changed') current = change.partner;
  }
  return current;
}
const hook = ({ targets }: Partner) => targets[1] as WebhookTarget;

describe('a webhook that fails', () => {
  it('stays in use after one bulletin, and after the same one noted again', () => {
    const once = failed([bulletin('a'), 0]);
    expect(hook(once)).toEqual({ ...webhook, failing: { since: toIso(noon), bulletinIds: [id('blt', 'a')] } });
    expect(noteWebhookFailure(once, webhook.id, bulletin('a'), noon + 30 * day)).toEqual({ kind: 'unchanged' });
  });

  it('is disabled with the third bulletin in a row', () => {
    expect(hook(failed([bulletin('a'), 0], [bulletin('b'), hour])).state).toBe('verified');
    const third = failed([bulletin('a'), 0], [bulletin('b'), hour], [bulletin('c'), 2 * hour]);
    expect(hook(third)).toMatchObject({
      state: 'disabled',
      disabled: { at: toIso(noon + 2 * hour), because: 'bulletins' },
    });
  });

  it('is disabled with the second, if nothing was taken for 120 hours', () => {
    expect(hook(failed([bulletin('a'), 0], [bulletin('b'), 120 * hour - 1])).state).toBe('verified');
    const late = failed([bulletin('a'), 0], [bulletin('b'), 120 * hour]);
    expect(hook(late)).toMatchObject({ state: 'disabled', disabled: { because: 'days' } });
  });

  it('is disabled at once by saying that it is gone', () => {
    expect(hook(failed([{ kind: 'gone' }, 0]))).toEqual({
      ...webhook,
      state: 'disabled',
      disabled: { at: toIso(noon), because: 'gone', isTold: false },
    });
  });

  it('begins anew once it took something', () => {
    const two = failed([bulletin('a'), 0], [bulletin('b'), hour]);
    const taken = noteWebhookSuccess(two, webhook.id);
    expect(taken).toMatchObject({ kind: 'changed', partner: { targets: [partner.targets[0], webhook] } });
    expect(noteWebhookSuccess(partner, webhook.id)).toEqual({ kind: 'unchanged' });
  });

  it('is noted no further when it is disabled already, or was never verified', () => {
    const gone = failed([{ kind: 'gone' }, 0]);
    expect(noteWebhookFailure(gone, webhook.id, bulletin('a'), noon + day)).toEqual({ kind: 'unchanged' });
    const unverified = examplePartner('kylä', {}, { webhooks: [{ ...webhook, state: 'unverified' }] });
    expect(noteWebhookFailure(unverified, webhook.id, { kind: 'gone' }, noon)).toEqual({ kind: 'unchanged' });
  });
});
