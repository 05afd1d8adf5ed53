import { type Delivery, isSettled } from '../../shared/delivery/delivery.ts';
import { afterAttempt, leased, type Outcome } from '../../shared/delivery/lifecycle.ts';
import { retrySchedule } from '../../shared/delivery/timing.ts';
import { fromIso, minute } from '../../shared/time.ts';
import { chance } from './chance.ts';

/** What befell a delivery that did not simply arrive. */
export type Mishap = 'arrived-later' | 'rejected' | 'gone' | 'given-up' | 'unclear' | 'left';

/**
 * The delivery after its whole life, by the rules that real ones live by. It waits up to half a minute in the queue, and a
 * retry up to a minute for the sweep; `name` says which delivery it is, so that its times are the same whatever its id.
 */
export function lived(delivery: Delivery, mishap: Mishap | undefined, name: string): Delivery {
  let current = delivery;
  let at = fromIso(delivery.createdAt) + 2_000 + chance(name, 'queue') * 28_000;
  for (const [turn, outcome] of outcomesOf(mishap, delivery.channel).entries()) {
    if (isSettled(current)) break;
    const random = chance(name, String(turn));
    const answeredAt = Math.round(at + 200 + random * 2_500);
    const call = { ms: answeredAt - Math.round(at), ...(outcome.kind === 'accepted' ? { status: 204 } : {}) };
    const seen = delivery.channel === 'webhook' && outcome.kind !== 'skipped' ? { ...outcome, call } : outcome;
    current = afterAttempt(leased(current, Math.round(at)), seen, answeredAt, random);
    at = (current.dueAt === undefined ? answeredAt : fromIso(current.dueAt)) + random * minute;
  }
  return current;
}

function outcomesOf(mishap: Mishap | undefined, channel: Delivery['channel']): Outcome[] {
  switch (mishap) {
    case undefined:
      return [{ kind: 'accepted' }];
    case 'arrived-later':
      return [{ kind: 'retry', reason: 'connection' }, { kind: 'accepted' }];
    case 'rejected':
    case 'gone':
      return [{ kind: 'permanent-failure', reason: mishap }];
    case 'given-up':
      // The first attempt, and one after each wait.
      return Array.from({ length: retrySchedule[channel].length + 1 }, () => ({ kind: 'retry', reason: 'connection' }));
    case 'unclear':
      return Array.from({ length: 2 }, () => ({ kind: 'ambiguous', reason: 'timeout' }));
    case 'left':
      return [{ kind: 'skipped', reason: 'left' }];
    default:
      return mishap satisfies never;
  }
}
