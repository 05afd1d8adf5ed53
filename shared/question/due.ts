import * as z from 'zod';
import { hour, toIso } from '../time.ts';
import { endOfWorkingDay } from '../working-days.ts';
import type { QuestionKind } from './question.ts';

/** In hours around the clock, or by the end of so many working days after the one it came on. */
const Within = z.union(
  [z.strictObject({ hours: z.int().min(1).max(1_000) }), z.strictObject({ workingDays: z.int().min(1).max(60) })],
  '{ "hours": 1-1000 } or { "workingDays": 1-60 }',
);

/** How soon each kind is due; what is left out is as usual. */
export const DueTimes = z.strictObject(
  {
    'safety-rumour': Within.default({ hours: 4 }),
    rumour: Within.default({ workingDays: 1 }),
    question: Within.default({ workingDays: 2 }),
    feedback: Within.default({ workingDays: 5 }),
  } satisfies Record<QuestionKind, z.ZodType>,
  'a time for each of safety-rumour, rumour, question, feedback that is not due as usual',
);
export type DueTimes = z.infer<typeof DueTimes>;

export const usualDueTimes: DueTimes = DueTimes.parse({});

/** The same as the environment holds it: JSON. */
export const dueTimesText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(DueTimes);

/** When something of this kind is due (ISO) that came at `from` (epoch ms). */
export function dueAt(kind: QuestionKind, from: number, due: DueTimes = usualDueTimes): string {
  const within = due[kind];
  return toIso('hours' in within ? from + within.hours * hour : endOfWorkingDay(from, within.workingDays));
}
