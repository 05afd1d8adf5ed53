import { isDeepStrictEqual } from 'node:util';
import { newProspect, type ProspectContent, rewrite } from '../../../shared/prospect/changes.ts';
import type { Prospect } from '../../../shared/prospect/prospect.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/** `conflict`: somebody else saved something else in between. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly newest: Prospect }
  | { readonly kind: 'missing' };

/** Saves a prospect as `version` (0 makes it). Saving the same twice, as a double click does, saves it once. */
export async function saveProspect(
  input: { readonly id: string; readonly version: number; readonly content: ProspectContent; readonly by: StaffMember },
  deps: Pick<Deps, 'prospects' | 'now'>,
): Promise<Saved> {
  const { id, version, content } = input;
  const now = deps.now();
  const before = version === 0 ? newProspect(input, now) : await deps.prospects.get(id);
  if (before === undefined) return { kind: 'missing' };
  const prospect = version === 0 ? before : rewrite(before, content, version, now);
  const stored = version === 0 ? await deps.prospects.create(prospect) : await deps.prospects.save(prospect);
  if (stored === 'created' || stored === 'saved') return { kind: 'saved' };

  const newest = await deps.prospects.get(id);
  if (newest === undefined) return { kind: 'missing' };
  const same = isDeepStrictEqual(rewrite(newest, content, newest.version, now), {
    ...newest,
    expiresAt: prospect.expiresAt,
  });
  return same ? { kind: 'saved' } : { kind: 'conflict', newest };
}
