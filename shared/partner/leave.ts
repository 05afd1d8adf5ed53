import { auditEntry } from '../audit/audit.ts';
import type { AuditStore } from '../audit/store.ts';
import type { Log } from '../log.ts';
import { giveUpTarget } from './changes.ts';
import type { Partner } from './partner.ts';
import { changePartner, type PartnerStore } from './store.ts';

export type LeaveDeps = {
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly audit: Pick<AuditStore, 'record'>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
};

/** A mailbox that a community's bulletins go to. */
type Mailbox = { readonly partner: Pick<Partner, 'id'>; readonly targetId: string };

/** Gives mailboxes up for good, and returns when that is committed. May be repeated. */
export async function leave(mailboxes: readonly Mailbox[], deps: LeaveDeps): Promise<void> {
  for (const { partner, targetId } of mailboxes) {
    const change = await changePartner(deps.partners, partner.id, (newest) =>
      giveUpTarget(newest, targetId, deps.now()),
    );
    // What a crash keeps from the trail here, the night mends (functions/remind).
    if (change.kind === 'changed') await recordLeaving(change.partner, deps);
    deps.log.info('Mailbox left', { partnerId: partner.id, state: change.kind });
  }
}

/**
 * The trail knows that a community left when its row is long forgotten: the report of the month counts it. Once, however
 * often this runs.
 */
export async function recordLeaving(
  { id, state, leftAt }: Pick<Partner, 'id' | 'state' | 'leftAt'>,
  { audit }: Pick<LeaveDeps, 'audit'>,
): Promise<void> {
  if (state !== 'left' || leftAt === undefined) return;
  const by = { kind: 'partner', partnerId: id } as const;
  await audit.record(auditEntry({ subject: id, at: leftAt, by, act: { kind: 'partner-left' } }));
}
