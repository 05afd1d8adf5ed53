import { Question } from '../../shared/question/question.ts';
import { asCounted, asKept, type QuestionStore } from '../../shared/question/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { memoryRows, type Rows } from './rows.ts';

/** What people ask, in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryQuestions(now: () => number): QuestionStore & { readonly rows: Rows<Question> } {
  const rows = memoryRows(Question);
  const living = (fits: (question: Question) => boolean, keep = asKept) =>
    rows.all().flatMap((question) => (fits(question) ? (keep(question, now()) ?? []) : []));
  return {
    rows,
    create: async (question) => {
      if (rows.get(question.id) !== undefined) return 'exists';
      rows.put(question.id, question);
      return 'created';
    },
    get: async (id) => {
      const row = rows.get(id);
      return row && asKept(row, now());
    },
    save: async (question) => {
      if (rows.get(question.id)?.version !== question.version - 1) return 'conflict';
      rows.put(question.id, question);
      return 'saved';
    },
    inState: async (state, most) =>
      living((question) => question.state === state)
        .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
        .slice(0, most),
    inMonth: async (month) =>
      living((question) => question.month === month, asCounted).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    mergedInto: async (id) =>
      living((question) => question.mergedInto === id).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    holdingContact: async (state) =>
      rows
        .all()
        .filter((question) => question.state === state && Object.keys(question.contact ?? {}).length > 0)
        .filter((question) => unexpired(question, now()) !== undefined),
  };
}
