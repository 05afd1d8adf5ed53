import { createHmac } from 'node:crypto';
import { findTarget } from '../partner/partner.ts';
import { changePartner, type PartnerStore } from '../partner/store.ts';
import { changeWebhook, verifyWebhook } from '../partner/webhook-changes.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';
import { day, fromIso } from '../time.ts';

/** So many wrong codes may be typed for one question: guessing finds one of a million in none of them. */
export const mostWrongCodes = 5;
/** A code can be typed for this long after it was asked for. */
export const codeLastsMs = day;

/**
 * The six digits that are posted to a chat, for its maintainer to read there and type on the page: they prove that whoever
 * gave the address is in the chat that it leads to. They follow from the question, so a second try posts the same.
 */
export function webhookCode(target: Pick<WebhookTarget, 'id' | 'askedAt'>, key: Buffer): string {
  const number = createHmac('sha256', key)
    .update(JSON.stringify(['code', target.id, target.askedAt ?? '']))
    .digest()
    .readUInt32BE();
  return String(number % 1_000_000).padStart(6, '0');
}

/** What became of a code that was typed. `over`: too late, or after too many wrong ones; a new one must be asked for. */
export type CodeEntry = 'verified' | 'wrong' | 'over' | 'not-asked';

/** Takes a code that was typed on the page of a webhook. */
export async function enterCode(
  input: { readonly partnerId: string; readonly targetId: string; readonly code: string },
  deps: { readonly partners: Pick<PartnerStore, 'get' | 'save'>; readonly key: Buffer; readonly now: () => number },
): Promise<CodeEntry> {
  const { partnerId, targetId, code } = input;
  let entry: CodeEntry = 'not-asked';
  await changePartner(deps.partners, partnerId, (partner) => {
    const target = findTarget(partner, targetId);
    entry = target?.channel === 'webhook' ? judge(target, code, deps.key, deps.now()) : 'not-asked';
    if (target?.channel !== 'webhook' || target.state === 'verified') return { kind: 'unchanged' };
    if (entry === 'verified') return verifyWebhook(partner, targetId, target.askedAt);
    if (entry !== 'wrong') return { kind: 'unchanged' };
    return changeWebhook(partner, targetId, (current) => ({ ...current, wrongCodes: (current.wrongCodes ?? 0) + 1 }));
  });
  return entry;
}

function judge(target: WebhookTarget, code: string, key: Buffer, now: number): CodeEntry {
  if (target.state === 'verified') return 'verified';
  if (target.format !== 'slack' || target.askedAt === undefined) return 'not-asked';
  if ((target.wrongCodes ?? 0) >= mostWrongCodes || now - fromIso(target.askedAt) > codeLastsMs) return 'over';
  return code === webhookCode(target, key) ? 'verified' : 'wrong';
}
