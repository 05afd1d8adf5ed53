import { auditEntry, byStaff } from '../audit/audit.ts';
import type { AuditStore } from '../audit/store.ts';
import type { Question } from './question.ts';

/** Puts on the audit trail what staff did last about a question; once, however often this runs. */
export async function recordQuestionAct(
  { id, lastAct }: Pick<Question, 'id' | 'lastAct'>,
  { audit }: { readonly audit: Pick<AuditStore, 'record'> },
): Promise<void> {
  if (lastAct === undefined) return;
  const { at, by, how } = lastAct;
  await audit.record(auditEntry({ subject: id, at, by: byStaff(by), act: { kind: 'question-handled', how } }));
}
