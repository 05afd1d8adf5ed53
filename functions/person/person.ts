import { type Act, auditEntry } from '../../shared/audit/audit.ts';
import type { PersonStore } from '../../shared/person/store.ts';
import type { Keys } from '../../shared/secret.ts';
import { toIso } from '../../shared/time.ts';
import { type EraseDeps, erasePerson } from './erase.ts';
import { type ExportDeps, exportPerson } from './export.ts';
import { type Found, findPerson } from './find.ts';
import { stays } from './kept.ts';
import { type PersonEvent, readReference } from './reference.ts';

export type PersonDeps = ExportDeps &
  EraseDeps & {
    readonly people: PersonStore;
    readonly keys: () => Promise<Keys>;
  };

type DataAct = Extract<Act, { kind: 'person-data' }>['how'];

/**
 * Hands out or erases what is held of one person. The trail tells that it was done, and an erasing also that it began: one
 * that has no end there was cut off, and is to be done again, which does what is left.
 */
export async function personData({ act, ref }: PersonEvent, deps: PersonDeps) {
  const reference = readReference(ref, await deps.keys());
  if (reference === undefined) return { kind: 'unreadable' as const };
  const record = (how: DataAct, found: number) => {
    const entry = { subject: reference.subject, at: toIso(deps.now()), by: { kind: 'operator' } } as const;
    return deps.audit.record(auditEntry({ ...entry, act: { kind: 'person-data', how, found } }));
  };
  const found = await findPerson(reference, deps.people);
  const counts = countsOf(found);
  const rows = counts.questions + counts.communities + counts.prospects;
  const { mentions } = found;

  if (act === 'export') {
    const data = await exportPerson(found, reference, deps);
    await record('exported', rows);
    return { kind: 'exported' as const, at: toIso(deps.now()), ...counts, data, mentions, stays: stays('export') };
  }
  await record('erasing', rows);
  await erasePerson(found, reference, deps);
  await record('erased', rows);
  return { kind: 'erased' as const, at: toIso(deps.now()), ...counts, mentions, stays: stays('erase') };
}

const countsOf = ({ questions, communities, prospects }: Found) => ({
  questions: questions.length,
  communities: communities.length,
  prospects: prospects.length,
});
