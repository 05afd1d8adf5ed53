import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type Delivery, isSettled, mailDeliveryId } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import { sealedOf } from '../../shared/delivery/plan.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { deputyOf, isReader, type Sealed } from '../../shared/partner/reading.ts';
import { fromIso, hour, minute } from '../../shared/time.ts';
import { isSome, type Some } from './as-chosen.ts';
import type { MailReader } from './readers.ts';

export type PresentDeps = {
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Who of a mailbox reads a bulletin, or what becomes of it instead, since others read it in their place. */
export type Presence =
  | { readonly kind: 'present'; readonly readers: Some<MailReader> }
  | Extract<Outcome, { kind: 'held' | 'skipped' }>;

/** So long the one who is away waits before it is looked again whether their deputy has it. */
const askAgainMs = 10 * minute;
/** The fan-out has surely made the deputy's delivery by then, if it ever does. */
const fannedOutMs = hour;

/** `has-it`: the deputy does. `not-theirs`: a deputy whose turn it is not. */
type Turn = { readonly kind: 'reads' | 'has-it' | 'not-theirs' } | { readonly kind: 'waits'; readonly until: number };

/**
 * Those of a mailbox's communities of which its owner is to read the bulletin now: not where they are a deputy whose turn it
 * is not, nor where a deputy **has got it** in their place. As long as the deputy's own delivery is open, theirs waits for how it
 * ends: the absence may be over by then, or the deputy gone, or their mailbox closed, and somebody must get it. Whoever
 * gets a mail for another community anyway does not wait.
 */
export async function presenceOf(
  delivery: Delivery,
  bulletin: Bulletin,
  readers: readonly MailReader[],
  deps: PresentDeps,
): Promise<Presence> {
  const sealed = sealedOf(bulletin, fromIso(delivery.createdAt));
  const turns = await Promise.all(
    readers.map(async (reader) => ({ reader, turn: await turnOf(reader, { bulletin, sealed }, deps) })),
  );
  const open = turns.filter(({ turn }) => turn.kind === 'reads' || turn.kind === 'waits').map(({ reader }) => reader);
  if (isSome(open) && turns.some(({ turn }) => turn.kind === 'reads')) return { kind: 'present', readers: open };
  const waits = turns.flatMap(({ turn }) => (turn.kind === 'waits' ? [turn.until] : []));
  return waits.length > 0
    ? { kind: 'held', until: Math.min(...waits), reason: 'deputy' }
    : { kind: 'skipped', reason: 'deputy' };
}

async function turnOf(
  { partner, maintainer }: MailReader,
  { bulletin, sealed }: { readonly bulletin: Bulletin; readonly sealed: Sealed },
  { deliveries, now }: PresentDeps,
): Promise<Turn> {
  if (isReader(partner, maintainer, sealed, now())) return { kind: 'reads' };
  const deputy = deputyOf(partner, maintainer, sealed.sealedAt, now());
  if (deputy === undefined) return { kind: 'not-theirs' };
  const theirs = await deliveries.get(bulletin.id, mailDeliveryId(bulletin.id, deputy.addressHash));
  if (theirs === undefined || theirs.recipients.every(({ partnerId }) => partnerId !== partner.id)) {
    return now() < sealed.sealedAt + fannedOutMs ? { kind: 'waits', until: now() + askAgainMs } : { kind: 'reads' };
  }
  if (!isSettled(theirs)) {
    const dueAt = theirs.dueAt === undefined ? 0 : fromIso(theirs.dueAt);
    return { kind: 'waits', until: Math.max(dueAt, now()) + askAgainMs };
  }
  const hasIt = theirs.state === 'sent' || theirs.state === 'delivered' || theirs.state === 'in-digest';
  return { kind: hasIt ? 'has-it' : 'reads' };
}
