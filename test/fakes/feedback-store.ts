import { Feedback } from '../../shared/feedback/feedback.ts';
import type { FeedbackStore } from '../../shared/feedback/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Feedback in memory, with the promise of the real store. `rows` is there for tests to look at. */
export function memoryFeedback(now: () => number): FeedbackStore & { readonly rows: Rows<Feedback> } {
  const rows = memoryRows(Feedback);
  return {
    rows,
    create: async (feedback) => {
      if (rows.get(feedback.id) !== undefined) return 'exists';
      rows.put(feedback.id, feedback);
      return 'created';
    },
    inMonth: async (month) =>
      rows
        .all()
        .filter((feedback) => feedback.month === month && unexpired(feedback, now()) !== undefined)
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  };
}
