import type { StaffMember } from '../staff/member.ts';
import { day, endOfLocalDate, instantAt } from '../time.ts';
import { type Bulletin, lacksAlt } from './bulletin.ts';

/** A bulletin is scheduled at most so far ahead. */
const furthestMs = 366 * day;

/** Why a draft cannot be scheduled. */
type NotScheduled =
  | 'not-a-draft'
  | 'not-plain'
  | 'urgent'
  | 'alt-missing'
  | 'no-such-time'
  | 'past'
  | 'too-far'
  | 'ended';

/** A bulletin that waits for its time, or why it does not. */
export type Scheduling =
  | { readonly kind: 'scheduled'; readonly bulletin: Bulletin }
  | { readonly kind: 'refused'; readonly because: NotScheduled };

/**
 * Lets a draft be sent by itself when local clocks show `at` (`2026-12-01T08:00`). Until then nobody changes it: who wants
 * to takes it back first. What is urgent, an answer
 * or a correction goes at once. `now` is epoch ms.
 */
export function schedule(bulletin: Bulletin, at: string, by: StaffMember, now: number): Scheduling {
  const instant = instantAt(at);
  const refuse = (because: NotScheduled): Scheduling => ({ kind: 'refused', because });
  if (bulletin.state !== 'draft') return refuse('not-a-draft');
  if (bulletin.kind !== 'alert') return refuse('not-plain');
  if (bulletin.urgency === 'urgent') return refuse('urgent');
  if (lacksAlt(bulletin).length > 0) return refuse('alt-missing');
  if (instant === undefined) return refuse('no-such-time');
  if (instant <= now) return refuse('past');
  if (instant > now + furthestMs) return refuse('too-far');
  if (instant >= endOfLocalDate(bulletin.validUntil)) return refuse('ended');
  return {
    kind: 'scheduled',
    bulletin: { ...bulletin, version: bulletin.version + 1, state: 'scheduled', schedule: { at, by } },
  };
}

/** Takes a scheduled bulletin back: it is a draft again. Nothing, if it is not scheduled (any more). */
export function unschedule(bulletin: Bulletin): Bulletin | undefined {
  if (bulletin.state !== 'scheduled') return undefined;
  const { schedule: _, ...draft } = bulletin;
  return { ...draft, version: bulletin.version + 1, state: 'draft' };
}

/** Its time has come and it cannot be sent, since it would be old news: it is a draft again, and says so. */
export function missed(bulletin: Bulletin): Bulletin {
  const { schedule: wanted, ...draft } = bulletin;
  return {
    ...draft,
    version: bulletin.version + 1,
    state: 'draft',
    ...(wanted === undefined ? {} : { schedule: { ...wanted, missed: true } }),
  };
}

/** Whether the time of a scheduled bulletin has come. `now` is epoch ms. */
export function isDue({ state, schedule: wanted }: Bulletin, now: number): boolean {
  if (state !== 'scheduled' || wanted === undefined) return false;
  // A time that was valid when it was chosen is sent now if the zone's rules have changed since.
  return (instantAt(wanted.at) ?? now) <= now;
}
