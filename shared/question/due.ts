import { hour, toIso } from '../time.ts';
import { endOfWorkingDay } from '../working-days.ts';
import type { QuestionKind } from './question.ts';

/** How soon each kind is due: in hours around the clock, or by the end of so many working days after the one it came on. */
const dueWithin = {
  'safety-rumour': { hours: 4 },
  rumour: { workingDays: 1 },
  question: { workingDays: 2 },
  feedback: { workingDays: 5 },
} as const satisfies Record<QuestionKind, { hours: number } | { workingDays: number }>;

/** When something of this kind is due (ISO) that came at `from` (epoch ms). */
export function dueAt(kind: QuestionKind, from: number): string {
  const within = dueWithin[kind];
  return toIso('hours' in within ? from + within.hours * hour : endOfWorkingDay(from, within.workingDays));
}
