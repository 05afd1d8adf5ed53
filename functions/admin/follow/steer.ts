import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { cancel, pause, resume, type Steered, tryAgain } from '../../../shared/bulletin/course.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import { toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';

/** What staff may do about a bulletin that was sent. `try-again` is for all that failed unless it names one delivery. */
export type Steering =
  | { readonly kind: 'pause' | 'resume' | 'cancel' }
  | { readonly kind: 'try-again'; readonly only?: string | undefined };

/** Why what staff asked for was not done. */
export type Refusal = Extract<Steered, { kind: 'refused' }>['because'];

type SteeringResult =
  | { readonly kind: 'steered' }
  | { readonly kind: 'refused'; readonly because: Refusal }
  | { readonly kind: 'missing' };

/**
 * Records what staff want of a bulletin, in one write: workers look at it before each message, and the sweep carries the
 * rest out. Doing it twice does it once.
 */
export async function steerBulletin(
  input: { readonly id: string; readonly steering: Steering; readonly by: StaffMember },
  deps: Pick<Deps, 'bulletins' | 'audit' | 'now'>,
): Promise<SteeringResult> {
  const bulletin = await deps.bulletins.get(input.id);
  if (bulletin === undefined) return { kind: 'missing' };
  const now = deps.now();
  const steered = steer(bulletin, input.steering, input.by, now);
  if (steered.kind === 'refused') return steered;
  if (steered.kind === 'done') return { kind: 'steered' };
  // Overtaken: looked at anew. The version moves on each time, so this ends.
  if ((await deps.bulletins.save(steered.bulletin)) === 'conflict') return steerBulletin(input, deps);
  const act = { kind: 'bulletin-steered', how: input.steering.kind } as const;
  await deps.audit.record(auditEntry({ subject: bulletin.id, at: toIso(now), by: byStaff(input.by), act }));
  return { kind: 'steered' };
}

function steer(bulletin: Bulletin, steering: Steering, by: StaffMember, now: number): Steered {
  switch (steering.kind) {
    case 'pause':
      return pause(bulletin, by, now);
    case 'resume':
      return resume(bulletin, now);
    case 'cancel':
      return cancel(bulletin, by, now);
    case 'try-again':
      return tryAgain(bulletin, now, steering.only);
    default:
      return steering satisfies never;
  }
}
