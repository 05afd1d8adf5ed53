import type { StaffMember } from '../staff/member.ts';
import { toIso } from '../time.ts';
import type { Deed, DeedAct, DeedContent } from './deed.ts';

/** Who of the staff does it; `now` is epoch ms. */
type By = { readonly by: StaffMember; readonly now: number };

/** The first version of an entry, a draft. */
export function newDeed({ id, content }: { id: string; content: DeedContent }, { by, now }: By): Deed {
  const { sub, name } = by;
  return {
    ...content,
    id,
    version: 0,
    state: 'draft',
    createdAt: toIso(now),
    createdBy: { sub, name },
    lastAct: { at: toIso(now), by: { sub, name }, how: 'written' },
  };
}

/** The entry with other content. If it is published, this is public at once. */
export function rewrite(deed: Deed, content: DeedContent, by: By): Deed {
  const { topic: _topic, municipality: _municipality, ...kept } = deed;
  const isPublic = deed.state === 'published';
  const next = { ...kept, ...content, ...(isPublic ? { changedAt: toIso(by.now) } : {}) };
  return acted(next, isPublic ? 'changed' : 'written', by);
}

/** Anybody may read it from now on; nothing to do if they may already. */
export function publish(deed: Deed, by: By): Deed | undefined {
  if (deed.state === 'published') return undefined;
  const at = toIso(by.now);
  const when = deed.publishedAt === undefined ? { publishedAt: at } : { changedAt: at };
  return acted({ ...deed, ...when, state: 'published' }, 'published', by);
}

/** It is a draft again; nothing to do if it is one. */
export function withdraw(deed: Deed, by: By): Deed | undefined {
  return deed.state === 'draft' ? undefined : acted({ ...deed, state: 'draft' }, 'withdrawn', by);
}

function acted(deed: Deed, how: DeedAct, { by: { sub, name }, now }: By): Deed {
  return { ...deed, version: deed.version + 1, lastAct: { at: toIso(now), by: { sub, name }, how } };
}
