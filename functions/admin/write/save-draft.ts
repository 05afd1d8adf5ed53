import { isDeepStrictEqual } from 'node:util';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Content, newDraft } from '../../../shared/bulletin/draft.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/** `conflict`: somebody else saved something else in between. `sealed`: it has been sent and changes no more. `scheduled`: it waits for its time, and changes when that is taken back. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly newest: Bulletin }
  | { readonly kind: 'sealed' | 'scheduled' }
  | { readonly kind: 'missing' };

/**
 * Saves a draft as `version` (0 makes it). Saving the same twice, as a double click does, saves it once.
 */
export async function saveDraft(
  input: { readonly id: string; readonly version: number; readonly content: Content; readonly by: StaffMember },
  deps: Pick<Deps, 'bulletins' | 'now'>,
): Promise<Saved> {
  const { id, version, content } = input;
  const before = version === 0 ? newDraft(input, deps.now()) : await deps.bulletins.get(id);
  if (before === undefined) return { kind: 'missing' };
  if (before.state !== 'draft') return closed(before);

  // Who agreed to send it, or wanted it sent at a time, did not see this version.
  const { link: _link, approval: _approval, schedule: _schedule, ...kept } = before;
  const draft: Bulletin = { ...kept, ...content, version };
  const stored = version === 0 ? await deps.bulletins.create(draft) : await deps.bulletins.save(draft);
  if (stored === 'created' || stored === 'saved') return { kind: 'saved' };

  const newest = await deps.bulletins.get(id);
  if (newest === undefined) return { kind: 'missing' };
  if (newest.state !== 'draft') return closed(newest);
  return isDeepStrictEqual(contentIn(newest), content) ? { kind: 'saved' } : { kind: 'conflict', newest };
}

const closed = ({ state }: Bulletin): Saved => ({ kind: state === 'scheduled' ? 'scheduled' : 'sealed' });

function contentIn({ texts, link, audience, validUntil, urgency }: Bulletin): Content {
  return { texts, urgency, ...(link === undefined ? {} : { link }), audience, validUntil };
}
