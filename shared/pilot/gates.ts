import { definitionOf } from '../report/definitions.ts';
import { type Figures, numberOf } from '../report/figures.ts';
import type { Condition, Goal, Pilot } from './pilot.ts';

/** Where the pilot stands: `unmet` if it need not stop but may not go on as planned either. */
export type Standing = 'stop' | 'widen' | 'go' | 'unmet';

/** One threshold of a gate with what is known of it. `unknown`: its figure has no number this month. */
type Judged = Condition & { readonly value: number | undefined; readonly met: 'yes' | 'no' | 'unknown' };

export type Gates = { readonly standing: Standing; readonly judged: Readonly<Record<keyof Pilot['gates'], Judged[]>> };

/**
 * Holds a month's figures to the thresholds. One threshold of *stop* is enough to stop; *widen* and *go* need all of
 * theirs. A gate without thresholds is never met, and an unknown figure meets nothing.
 */
export function judge(pilot: Pick<Pilot, 'gates'>, figures: Figures): Gates {
  const judged = {
    go: pilot.gates.go.map((condition) => judgedOne(condition, figures, false)),
    widen: pilot.gates.widen.map((condition) => judgedOne(condition, figures, false)),
    stop: pilot.gates.stop.map((condition) => judgedOne(condition, figures, true)),
  };
  const all = (gate: readonly Judged[]) => gate.length > 0 && gate.every(({ met }) => met === 'yes');
  const standing = judged.stop.some(({ met }) => met === 'yes')
    ? 'stop'
    : all(judged.widen)
      ? 'widen'
      : all(judged.go)
        ? 'go'
        : 'unmet';
  return { standing, judged };
}

/** How far a goal is: `early` if it is not reached and its last date comes after the local date `on`. */
export function goalStanding(goal: Goal, figures: Figures, on: string): 'reached' | 'early' | 'missed' | 'unknown' {
  const value = numberOf(figures, goal.measure);
  if (value === undefined) return 'unknown';
  if (isAsGood(goal.measure, value, goal.target)) return 'reached';
  return on < goal.by ? 'early' : 'missed';
}

function judgedOne(condition: Condition, figures: Figures, wantsWorse: boolean): Judged {
  const value = numberOf(figures, condition.measure);
  if (value === undefined) return { ...condition, value, met: 'unknown' };
  return {
    ...condition,
    value,
    met: isAsGood(condition.measure, value, condition.threshold) !== wantsWorse ? 'yes' : 'no',
  };
}

const isAsGood = (measure: Condition['measure'], value: number, threshold: number): boolean =>
  definitionOf(measure).better === 'less' ? value <= threshold : value >= threshold;
