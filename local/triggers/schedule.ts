import { Cron } from 'croner';
import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { Found, Resources } from '../template/resources.ts';

const Schedule = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().default('{}'),
    // What a wake-up does that does not reach its function: here every one does.
    DeadLetterConfig: z.unknown().optional(),
    RetryPolicy: z.unknown().optional(),
  }),
});
export type Schedule = z.infer<typeof Schedule>;

/** Every schedule that the template declares. */
export const schedulesOf = (resources: Resources): readonly Found<Schedule>[] =>
  resources.ofType('AWS::Scheduler::Schedule', Schedule);

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Calls `fire` at the times that an EventBridge expression names, in its time zone, until stopped. A `rate` counts from
 * now. An expression that is neither `rate(…)` nor `cron(…)` is a `Problem`.
 */
export function startClock(
  { expression, timeZone, name }: { readonly expression: string; readonly timeZone: string; readonly name: string },
  fire: () => void,
): { readonly stop: () => void } {
  const [, every, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = unitMs[unit];
  if (period !== undefined) {
    const timer = setInterval(fire, Number(every) * period);
    return { stop: () => clearInterval(timer) };
  }
  const [, fields] = /^cron\(([^)]+)\)$/.exec(expression) ?? [];
  if (fields === undefined) {
    throw new Problem(
      `${name} (AWS::Scheduler::Schedule) has the expression ${expression}: only rate(…) and cron(…) run locally.`,
    );
  }
  const job = new Cron(cronPattern(fields), { timezone: timeZone }, fire);
  return { stop: () => job.stop() };
}

/**
 * EventBridge's six fields (minute hour day month weekday year) in the order of a Unix cron with seconds and a year. There
 * `?` is written `*`, and Sunday is 0 where EventBridge counts it as 1.
 */
export function cronPattern(fields: string): string {
  const [minute, hour, day, month, weekday = '', year] = fields
    .trim()
    .split(/\s+/)
    .map((field) => (field === '?' ? '*' : field));
  const fromZero = weekday.replace(/(?<![#\d/])\d(?!\d)/g, (digit) => String(Number(digit) - 1));
  return ['0', minute, hour, day, month, fromZero, year].join(' ');
}
