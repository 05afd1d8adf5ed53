import type { StaffMember } from '../staff/member.ts';
import { toIso } from '../time.ts';
import type { Bulletin } from './bulletin.ts';
import type { StopReason, Wish } from './halt.ts';

/** Whether deliveries of a bulletin go out, wait, or are to end unsent. */
export type Course = 'open' | 'held' | 'cancelled';

export function courseOf({ halt }: Pick<Bulletin, 'halt'>): Course {
  if (halt === undefined) return 'open';
  return halt.kind === 'cancelled' ? 'cancelled' : 'held';
}

/**
 * What became of the wish to steer a bulletin. `done`: it stands so already. `refused`: it is not being sent, it was
 * cancelled, or it is halted and must be resumed first.
 */
export type Steered =
  | { readonly kind: 'changed'; readonly bulletin: Bulletin }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly because: 'not-sending' | 'cancelled' | 'halted' };

const refused = (because: 'not-sending' | 'cancelled' | 'halted') => ({ kind: 'refused', because }) as const;

/** What is unsent waits until somebody resumes it; what is sent stays as it is. `now` is epoch ms, as below. */
export function pause(bulletin: Bulletin, by: StaffMember, now: number): Steered {
  if (bulletin.state !== 'sending') return refused('not-sending');
  const course = courseOf(bulletin);
  if (course !== 'open') return course === 'held' ? { kind: 'done' } : refused('cancelled');
  return changed({ ...bulletin, halt: { kind: 'paused', at: toIso(now), by } });
}

/** What waited goes on: the sweep queues it, and its deadlines count from now. */
export function resume(bulletin: Bulletin, now: number): Steered {
  const course = courseOf(bulletin);
  if (course === 'cancelled') return refused('cancelled');
  if (bulletin.state !== 'sending') return refused('not-sending');
  if (course === 'open') return { kind: 'done' };
  const { halt: _, ...rest } = bulletin;
  // A wish to try again that was not carried out yet includes this one.
  const wish: Wish = bulletin.wish?.kind === 'try-again' ? bulletin.wish : { kind: 'queue', at: toIso(now) };
  return changed({ ...rest, wish, resumedAt: toIso(now) });
}

/** What is unsent ends unsent, for good. Halted or not. */
export function cancel(bulletin: Bulletin, by: StaffMember, now: number): Steered {
  if (courseOf(bulletin) === 'cancelled') return { kind: 'done' };
  if (bulletin.state !== 'sending') return refused('not-sending');
  const { wish: _, ...rest } = bulletin;
  return changed({ ...rest, halt: { kind: 'cancelled', at: toIso(now), by } });
}

/** The system's own pause. Nothing changes if the bulletin is halted already, or has no more to send. */
export function stop(
  bulletin: Bulletin,
  why: { readonly because: StopReason; readonly failed: number; readonly of: number },
  now: number,
): Steered {
  if (bulletin.state !== 'sending') return refused('not-sending');
  if (bulletin.halt !== undefined) return { kind: 'done' };
  return changed({ ...bulletin, halt: { kind: 'stopped', at: toIso(now), ...why } });
}

/** So many single deliveries can be asked for one by one; after that it is all. */
const mostNamed = 100;

/** Has what failed tried again: all of it, or one delivery. A bulletin that had come to its end is open again. */
export function tryAgain(bulletin: Bulletin, now: number, only?: string): Steered {
  const course = courseOf(bulletin);
  if (course !== 'open') return refused(course === 'held' ? 'halted' : 'cancelled');
  if (bulletin.state === 'draft') return refused('not-sending');
  const { settledAt: _settledAt, buriedAt, ...rest } = bulletin;
  const named = namedIn(bulletin.wish, only);
  const wish: Wish = { kind: 'try-again', at: toIso(now), ...(named === undefined ? {} : { only: named }) };
  const memory = named === undefined || buriedAt === undefined ? {} : { buriedAt };
  return changed({ ...rest, ...memory, state: 'sending', wish, resumedAt: toIso(now) });
}

/** Whom a wish is for that joins one which was not carried out yet; nothing if it is for all. */
function namedIn(before: Wish | undefined, only: string | undefined): string[] | undefined {
  if (only === undefined) return undefined;
  if (before?.kind !== 'try-again') return [only];
  const all = before.only && [...new Set([...before.only, only])];
  return all !== undefined && all.length <= mostNamed ? all : undefined;
}

const changed = (bulletin: Bulletin): Steered => ({
  kind: 'changed',
  bulletin: { ...bulletin, version: bulletin.version + 1 },
});

/** How many mails of a bulletin the provider took, and how many of them came back for good or were complained of. */
export type MailFigures = { readonly sends: number; readonly bounces: number; readonly complaints: number };

/** AWS reviews a sender at these shares, and stops one at twice and five times as many. */
const mostBounces = 0.05;
const mostComplaints = 0.001;
/** Of a handful of mails one that comes back says nothing. */
const fewestSends = 20;

/** Whether a bulletin must be stopped, and why. */
export function stopFor({
  sends,
  bounces,
  complaints,
}: MailFigures): { because: StopReason; failed: number; of: number } | undefined {
  if (sends < fewestSends) return undefined;
  if (complaints / sends >= mostComplaints) return { because: 'complaints', failed: complaints, of: sends };
  return bounces / sends >= mostBounces ? { because: 'bounces', failed: bounces, of: sends } : undefined;
}
