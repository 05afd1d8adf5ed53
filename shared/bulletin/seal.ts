import type { StaffMember } from '../staff/member.ts';
import { monthOf, toIso } from '../time.ts';
import { type Bulletin, holds, isSealed, lacksAlt } from './bulletin.ts';
import { codeOf } from './code.ts';

/** A bulletin that is to be stored and sent, or why it is not sent. */
export type Seal =
  | { readonly kind: 'sealed'; readonly bulletin: Bulletin }
  | { readonly kind: 'refused'; readonly because: 'already-sealed' | 'ended' | 'alt-missing' };

/**
 * Closes a draft, scheduled or not, for sending: from here on its content never changes, and its audience rule decides who gets it.
 * `now` is epoch ms; the month it counts for is the one on local clocks.
 * A draft whose last day is over is refused, since it would reach people as stale news; and one whose picture is not told
 * in words in each of its languages.
 */
export function seal(bulletin: Bulletin, by: StaffMember, now: number): Seal {
  if (isSealed(bulletin)) return { kind: 'refused', because: 'already-sealed' };
  if (!holds(bulletin, now)) return { kind: 'refused', because: 'ended' };
  if (lacksAlt(bulletin).length > 0) return { kind: 'refused', because: 'alt-missing' };
  const { imageLetGo: _, ...content } = bulletin;
  return {
    kind: 'sealed',
    bulletin: {
      ...content,
      version: bulletin.version + 1,
      state: 'sending',
      sealedAt: toIso(now),
      sealedBy: by,
      sealedMonth: monthOf(now),
      code: codeOf(bulletin.id),
    },
  };
}
