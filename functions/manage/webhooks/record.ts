import { type Act, auditEntry } from '../../../shared/audit/audit.ts';
import { findTarget } from '../../../shared/partner/partner.ts';
import { secretOverlapMs } from '../../../shared/partner/webhook-secrets.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { fromIso, toIso } from '../../../shared/time.ts';
import type { Which } from '../../../shared/webhook/acts.ts';
import type { Deps } from '../deps.ts';

type WebhookAct = Extract<Act, { kind: 'webhook-changed' }>['how'];

/** The instant that an act was recorded with on the webhook itself, if it was done at all. */
const instantOf = {
  added: ({ addedAt }) => addedAt,
  asked: ({ askedAt }) => askedAt,
  tested: ({ testedAt }) => testedAt,
  'sent-missed': ({ replayAskedAt }) => replayAskedAt,
  'secret-shown': ({ secretShownAt }) => secretShownAt,
  'secret-changed': ({ retiring: [newest] = [] }) => newest && toIso(fromIso(newest.until) - secretOverlapMs),
} as const satisfies Record<Exclude<WebhookAct, 'removed'>, (target: WebhookTarget) => string | undefined>;

/**
 * Puts what a maintainer did to a webhook on the audit trail, without its address. Once for each time that it was done,
 * however often the button is tapped; whoever taps again after a crash has it recorded then.
 */
export async function recordWebhookAct(
  which: Which,
  how: keyof typeof instantOf,
  deps: Pick<Deps, 'partners' | 'audit'>,
): Promise<void> {
  const partner = await deps.partners.get(which.partnerId);
  const target = partner && findTarget(partner, which.targetId);
  const at = target?.channel === 'webhook' ? instantOf[how](target) : undefined;
  if (at !== undefined) await deps.audit.record(entryOf(which, how, at));
}

/** Recorded before it is done, since nothing remains of a webhook by which a second try could record it. */
export async function recordRemoval(which: Which, deps: Pick<Deps, 'audit' | 'now'>): Promise<void> {
  await deps.audit.record(entryOf(which, 'removed', toIso(deps.now())));
}

const entryOf = ({ partnerId, targetId }: Which, how: WebhookAct, at: string) =>
  auditEntry({
    subject: partnerId,
    at,
    by: { kind: 'partner', partnerId },
    act: { kind: 'webhook-changed', how, targetId },
  });
