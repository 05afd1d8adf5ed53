import * as z from 'zod';
import { idOf } from '../ids.ts';
import { figureIds, measures } from '../report/definitions.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant, LocalDate, Month } from '../time.ts';

/** A figure that a goal or a gate looks at. */
const Measure = z.enum(figureIds).refine((id) => measures.includes(id));

/** What is to be reached: `target` and `baseline` are in the figure's unit. */
const Goal = z.object({
  measure: Measure,
  /** Where things stood before; absent if nobody knows. */
  baseline: z.number().nonnegative().optional(),
  target: z.number().nonnegative(),
  /** The last local date for reaching it. */
  by: LocalDate,
});
export type Goal = z.infer<typeof Goal>;

/** A threshold: the figure is at least as good as it, or, where a gate stops the pilot, worse. */
const Condition = z.object({ measure: Measure, threshold: z.number().nonnegative() });
export type Condition = z.infer<typeof Condition>;

/** Communities that joined in one wave: those approved from this local date on, until the next wave begins. */
const Cohort = z.object({ name: z.string().min(1), from: LocalDate });
export type Cohort = z.infer<typeof Cohort>;

/** What one month took. */
const Cost = z.object({ month: Month, hours: z.number().nonnegative(), euros: z.number().nonnegative() });

/** The pilot as it was agreed on, and what it takes. There is one. */
export const Pilot = z.object({
  id: idOf('plt'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  name: z.object({ fi: z.string().min(1), sv: z.string().min(1).optional(), en: z.string().min(1).optional() }),
  startsOn: LocalDate,
  endsOn: LocalDate,
  /** Where goals and gates were agreed on: a body's decision, such as "Aluehallitus 24.8.2026 § 112". */
  agreedIn: z.string().min(1).optional(),
  /** Oldest first. */
  cohorts: z.array(Cohort),
  goals: z.array(Goal),
  gates: z.object({ go: z.array(Condition), widen: z.array(Condition), stop: z.array(Condition) }),
  /** Oldest first, one for a month. */
  costs: z.array(Cost),
  changedAt: Instant,
  changedBy: StaffMember,
});
export type Pilot = z.infer<typeof Pilot>;

/** There is one pilot at a time, so its id is known. */
export const pilotId = 'plt_the-one-and-only';

/** The number of the wave that a community is of which was approved on a local date, `1` for the first. */
export function cohortOf(pilot: Pick<Pilot, 'cohorts'> | undefined, approvedOn: string): string {
  const begun = (pilot?.cohorts ?? []).filter(({ from }) => from <= approvedOn).length;
  return String(Math.max(1, begun));
}
