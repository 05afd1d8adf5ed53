import type { StaffMember } from '../staff/member.ts';
import { day, expiryAfter, toIso } from '../time.ts';
import type { Prospect } from './prospect.ts';

/** What staff write of a prospect. */
export type ProspectContent = Pick<
  Prospect,
  'state' | 'name' | 'kind' | 'municipality' | 'account' | 'contact' | 'notes'
>;

/** A prospect that nobody has touched for so long is forgotten. */
const forgetAfterMs = 731 * day;

/** The first version of a prospect. `now` is epoch ms. */
export function newProspect(
  given: { readonly id: string; readonly content: ProspectContent; readonly by: StaffMember },
  now: number,
): Prospect {
  return {
    ...withoutContactOfDeclined(given.content),
    id: given.id,
    version: 0,
    createdAt: toIso(now),
    createdBy: given.by,
    expiresAt: expiryAfter(now, forgetAfterMs),
  };
}

/** Staff wrote it anew, from version `version - 1`; what they left out is gone. `now` is epoch ms. */
export function rewrite(prospect: Prospect, content: ProspectContent, version: number, now: number): Prospect {
  const { account: _account, contact: _contact, notes: _notes, ...kept } = prospect;
  return { ...kept, ...withoutContactOfDeclined(content), version, expiresAt: expiryAfter(now, forgetAfterMs) };
}

/** An invitation is made, or made to work for longer; who is invited has been contacted. `now` is epoch ms. */
export function invite(prospect: Prospect, now: number): Prospect {
  return {
    ...prospect,
    version: prospect.version + 1,
    state: prospect.state === 'found' ? 'contacted' : prospect.state,
    invitedAt: toIso(now),
    expiresAt: expiryAfter(now, forgetAfterMs),
  };
}

/** The community that came by the invitation was approved: the first one counts. `now` is epoch ms. */
export function join(prospect: Prospect, partnerId: string, now: number): Prospect | undefined {
  if (prospect.partnerId !== undefined) return undefined;
  return {
    ...prospect,
    version: prospect.version + 1,
    state: 'agreed',
    joinedAt: toIso(now),
    partnerId,
    expiresAt: expiryAfter(now, forgetAfterMs),
  };
}

/** Its name stays, so that nobody asks again; who said no does not. */
function withoutContactOfDeclined(content: ProspectContent): ProspectContent {
  const { contact: _, ...rest } = content;
  return content.state === 'declined' ? rest : content;
}
