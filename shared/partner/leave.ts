import { auditEntry } from '../audit/audit.ts';
import type { AuditStore } from '../audit/store.ts';
import { postponed } from '../delivery/lifecycle.ts';
import { noticeOf } from '../delivery/notice.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Log } from '../log.ts';
import { minute, toIso } from '../time.ts';
import { type Change, giveUpTarget, leavesWith } from './changes.ts';
import { findTarget, type Partner } from './partner.ts';
import { changePartner, type PartnerStore } from './store.ts';

export type LeaveDeps = {
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly deliveries: Pick<DeliveryStore, 'create'>;
  readonly staffAddresses: readonly string[];
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
};

/** A mailbox that a community's bulletins go to. */
type Mailbox = { readonly partner: Pick<Partner, 'id'>; readonly targetId: string };

/** Long enough for the leaving to be committed before its notice is looked at. */
const tellAfterMs = minute;

/**
 * Gives mailboxes up for good, and returns when that is committed. May be repeated.
 *
 * That the last maintainer of a community leaves is written down for staff before it is so: if we die in between, they are
 * told all the same. The notice goes out a minute later, and only if the community was left at just that instant.
 */
export async function leave(mailboxes: readonly Mailbox[], deps: LeaveDeps): Promise<void> {
  for (const { partner, targetId } of mailboxes) {
    const now = deps.now();
    let mayEnd = false;
    const giveUp = () =>
      changePartner(deps.partners, partner.id, (newest): Change => {
        const ends = findTarget(newest, targetId) !== undefined && leavesWith(newest, [targetId]);
        return ends && !mayEnd ? { kind: 'refused', state: newest.state } : giveUpTarget(newest, targetId, now);
      });
    let change = await giveUp();
    if (change.kind === 'refused') {
      await writeDown({ partnerId: partner.id, now }, deps);
      mayEnd = true;
      change = await giveUp();
    }
    // What a crash keeps from the trail here, the night mends (functions/remind).
    if (change.kind === 'changed') await recordGoing(change.partner, now, deps);
    if (change.kind === 'changed') await recordLeaving(change.partner, deps);
    deps.log.info('Mailbox left', { partnerId: partner.id, state: change.kind });
  }
}

async function writeDown({ partnerId, now }: { partnerId: string; now: number }, deps: LeaveDeps): Promise<void> {
  const at = toIso(now);
  for (const address of deps.staffAddresses) {
    const matter = { kind: 'community-dormant', partnerId, at } as const;
    const notice = noticeOf({ matter, channel: 'email', to: { address }, at, now });
    await deps.deliveries.create(postponed(notice, now + tellAfterMs));
  }
}

/** That one of several people went. */
async function recordGoing({ id, state }: Partner, now: number, { audit }: Pick<LeaveDeps, 'audit'>): Promise<void> {
  if (state === 'left') return;
  const by = { kind: 'partner', partnerId: id } as const;
  await audit.record(auditEntry({ subject: id, at: toIso(now), by, act: { kind: 'person-left' } }));
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
