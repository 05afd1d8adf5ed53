import { isDeepStrictEqual } from 'node:util';
import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { newDeed, rewrite } from '../../../shared/deed/changes.ts';
import type { Deed, DeedContent } from '../../../shared/deed/deed.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

type DeedDeps = Pick<Deps, 'deeds' | 'audit' | 'now'>;

/** `conflict`: somebody else changed it in between, and nothing was done. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly newest: Deed }
  | { readonly kind: 'missing' };

/** Saves an entry as `version` (0 makes it). Saving the same twice, as a double click does, saves it once. */
export async function saveDeed(
  input: { readonly id: string; readonly version: number; readonly content: DeedContent; readonly by: StaffMember },
  deps: DeedDeps,
): Promise<Saved> {
  const { id, version, content } = input;
  const act = { by: input.by, now: deps.now() };
  const before = await deps.deeds.get(id);
  if (before === undefined) {
    if (version > 0) return { kind: 'missing' };
    return (await deps.deeds.create(newDeed({ id, content }, act))) === 'created'
      ? recorded(id, deps)
      : sameOrConflict(id, content, deps);
  }
  await recordDeedAct(before, deps);
  if (before.version !== version - 1) return sameOrConflict(id, content, deps);
  const saved = await deps.deeds.save(rewrite(before, content, act));
  return saved === 'saved' ? recorded(id, deps) : sameOrConflict(id, content, deps);
}

/**
 * Changes an entry that its reader saw in version `seen`. `change` gives the next version, or nothing when it is so
 * already; nobody publishes a text that they have not seen.
 */
export async function changeDeed(
  { id, seen }: { readonly id: string; readonly seen: number },
  change: (deed: Deed) => Deed | undefined,
  deps: DeedDeps,
): Promise<Saved> {
  const before = await deps.deeds.get(id);
  if (before === undefined) return { kind: 'missing' };
  await recordDeedAct(before, deps);
  const next = change(before);
  if (next === undefined) return { kind: 'saved' };
  const isStale = before.version !== seen || (await deps.deeds.save(next)) === 'conflict';
  return isStale ? { kind: 'conflict', newest: (await deps.deeds.get(id)) ?? before } : recorded(id, deps);
}

async function sameOrConflict(id: string, content: DeedContent, deps: DeedDeps): Promise<Saved> {
  const newest = await deps.deeds.get(id);
  if (newest === undefined) return { kind: 'missing' };
  return isDeepStrictEqual(written(newest), written(content)) ? recorded(id, deps) : { kind: 'conflict', newest };
}

/** What staff wrote of an entry; what is counted may have changed meanwhile. */
function written({ texts, decidedOn, topic, municipality, questions }: DeedContent): Omit<DeedContent, 'behind'> {
  return { texts, decidedOn, ...(topic && { topic }), ...(municipality && { municipality }), questions };
}

async function recorded(id: string, deps: DeedDeps): Promise<Saved> {
  const deed = await deps.deeds.get(id);
  if (deed !== undefined) await recordDeedAct(deed, deps);
  return { kind: 'saved' };
}

/**
 * Records what staff did last about an entry; once, however often this runs. It runs before each change too: so the next
 * one records what a crash kept from the audit trail.
 */
async function recordDeedAct({ id, lastAct }: Deed, { audit }: DeedDeps): Promise<void> {
  const { at, by, how } = lastAct;
  await audit.record(auditEntry({ subject: id, at, by: byStaff(by), act: { kind: 'deed-handled', how } }));
}
