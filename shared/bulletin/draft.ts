import type { StaffMember } from '../staff/member.ts';
import { toIso } from '../time.ts';
import type { Audience, Bulletin } from './bulletin.ts';

/** What staff write of a bulletin. */
export type Content = Pick<Bulletin, 'texts' | 'link' | 'validUntil' | 'urgency'> & { readonly audience: Audience };

/** The first version of a bulletin: a real, ordinary one that corrects no other. `now` is epoch ms. */
export function newDraft(
  given: { readonly id: string; readonly content: Content; readonly by: StaffMember },
  now: number,
): Bulletin {
  return {
    ...given.content,
    id: given.id,
    version: 0,
    state: 'draft',
    kind: 'alert',
    status: 'actual',
    references: [],
    createdAt: toIso(now),
    createdBy: given.by,
  };
}
