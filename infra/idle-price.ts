import * as z from 'zod';
import { metrics } from '../shared/metrics.ts';
import { freeTypes, prices } from './prices.ts';

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
type Resource = z.infer<typeof Resource>;
const Template = z.object({ Resources: z.record(z.string(), Resource) });
type Template = z.infer<typeof Template>;

/** One line of a month's bill. */
export type PriceLine = { readonly what: string; readonly count: number; readonly usd: number };

const secondsAMonth = 730 * 3600;
/** Lambda asks each queue over five connections, and a question waits twenty seconds for its answer. */
const questionsAMonth = (5 * secondsAMonth) / 20;
/** What a sweep takes that finds nothing to do. */
const idleRun = { seconds: 0.3, readUnits: 10, queueRequests: 1, logBytes: 1_000 };
/** What all tables hold after a year of a pilot: a bulletin a day to 200 communities, and what surrounds it. */
const storedGigabytes = 0.1;

/** What each type that costs something by merely being there comes to. */
const priced: Readonly<Record<string, (resources: readonly Resource[], template: Template) => readonly PriceLine[]>> = {
  'AWS::Lambda::EventSourceMapping': ({ length: count }) => [
    {
      what: `queues that feed a function, each asked ${questionsAMonth.toLocaleString('en')} times`,
      count,
      usd: count * questionsAMonth * prices.sqsRequest,
    },
  ],
  'AWS::SecretsManager::Secret': ({ length: count }) => [{ what: 'secrets', count, usd: count * prices.secretMonth }],
  'AWS::CloudWatch::Alarm': (alarms) => {
    const count = alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0);
    return [{ what: 'metrics that alarms look at', count, usd: count * prices.alarmMetricMonth }];
  },
  'AWS::CloudWatch::Dashboard': ({ length: count }) => {
    const what = `dashboards (an account has three for nothing; each one more is ${prices.dashboardMonth.toFixed(2)})`;
    return [{ what, count, usd: Math.max(0, count - 3) * prices.dashboardMonth }];
  },
  'AWS::DynamoDB::Table': ({ length: count }) => [
    {
      what: `tables, together ${storedGigabytes} GB with its backup`,
      count,
      usd: storedGigabytes * prices.tableGigabyteMonth,
    },
  ],
  'AWS::Scheduler::Schedule': (schedules, template) => [
    {
      what: 'schedules, with what they run, read and log',
      count: schedules.length,
      usd: schedules.reduce((sum, schedule) => sum + runsAMonth(schedule) * runPrice(schedule, template), 0),
    },
  ],
};

/**
 * What a template costs in a month in which nobody uses it and nothing goes wrong. Throws for a type of resource that is
 * neither priced nor known to be free, so that nothing dear comes in unseen.
 */
export function idlePrice(synthesised: unknown): { readonly lines: readonly PriceLine[]; readonly usd: number } {
  const template = Template.parse(synthesised);
  const byType = Map.groupBy(Object.values(template.Resources), ({ Type }) => Type);
  const lines = [...byType].flatMap(([type, resources]) => {
    const rule = priced[type];
    if (rule === undefined && !freeTypes.has(type)) {
      throw new Error(
        `${type} has no price: give it one in infra/idle-price.ts, or say in infra/prices.ts that it is free.`,
      );
    }
    return rule?.(resources, template) ?? [];
  });
  const all = [...lines, ...ownMetrics()];
  return { lines: all, usd: all.reduce((sum, { usd }) => sum + usd, 0) };
}

/** CloudWatch counts the hours in which a metric has data: one that is told only when something is wrong has none. */
function ownMetrics(): readonly PriceLine[] {
  const told = Object.values(metrics);
  const always = told.filter((when) => when === 'always').length;
  return [
    { what: 'metrics of our own', count: always, usd: always * prices.metricMonth },
    { what: 'metrics of our own that are told only when something is wrong', count: told.length - always, usd: 0 },
  ];
}

/** An alarm on a calculation is paid for each metric that goes into it. */
function metricsOf({ Properties }: Resource): number {
  const inputs = z.array(z.object({ MetricStat: z.unknown().optional() })).safeParse(Properties['Metrics']);
  return inputs.success ? inputs.data.filter(({ MetricStat }) => MetricStat !== undefined).length : 1;
}

function runsAMonth({ Properties }: Resource): number {
  const expression = z.string().parse(Properties['ScheduleExpression']);
  if (expression === 'rate(1 minute)') return secondsAMonth / 60;
  if (expression === 'cron(0 * * * ? *)') return secondsAMonth / 3600;
  // Each day.
  if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(expression)) return 365 / 12;
  // A day of the week.
  if (/^cron\(\d+ \d+ \? \* [A-Z]{3} \*\)$/.test(expression)) return 365 / 7 / 12;
  // A day of the month.
  if (/^cron\(\d+ \d+ \d+ \* \? \*\)$/.test(expression)) return 1;
  throw new Error(`How often ${expression} comes in a month is not known: teach it in infra/idle-price.ts.`);
}

const Woken = z.object({ Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

function runPrice({ Properties }: Resource, template: Template): number {
  const [functionId] = Woken.parse(Properties['Target']).Arn['Fn::GetAtt'];
  const megabytes = z.number().parse(template.Resources[functionId]?.Properties['MemorySize']);
  return (
    prices.scheduledEvent +
    prices.lambdaRequest +
    (megabytes / 1024) * idleRun.seconds * prices.lambdaGigabyteSecond +
    idleRun.readUnits * prices.dynamoReadUnit +
    idleRun.queueRequests * prices.sqsRequest +
    (idleRun.logBytes / 1e9) * prices.logGigabyte
  );
}
