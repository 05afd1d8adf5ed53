import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Mail } from './mail.ts';
import { mailMetric } from './mail-alarms.ts';
import type { OutcomeMetrics } from './outcome-metrics.ts';
import { ownMetric } from './own-metric.ts';
import type { Website } from './website.ts';

/** The props of the dashboard. */
export type DashboardProps = {
  /** Those that were rung up before it are shown. */
  readonly alarms: Alarms;
  /** By the name to show. */
  readonly queues: Readonly<Record<string, { readonly queue: Queue }>>;
  readonly website: Website;
  readonly mail: Mail;
  readonly outcomes: OutcomeMetrics;
  /** The log groups of the functions that deliver. */
  readonly deliveryLogs: readonly string[];
};

const whole = 24;
const half = 12;

/** One page that answers what the operator asks first, from the top: what rings, what is late, what waits, what became of it. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, queues, website, mail, outcomes, deliveryLogs }: DashboardProps) {
    super(scope, id);
    const { stackName, region } = Stack.of(this);
    const found = { statistic: 'Maximum', period: Duration.hours(1) } as const;
    const graph = (title: string, metrics: readonly IMetric[], right: readonly IMetric[] = []) =>
      new GraphWidget({ title, width: half, region, left: [...metrics], right: [...right] });

    const dashboard = new CloudWatchDashboard(this, 'Page', {
      dashboardName: stackName,
      defaultInterval: Duration.days(1),
    });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'What rings', width: whole, alarms: [...alarms.all] }));
    dashboard.addWidgets(
      new SingleValueWidget({
        title: 'Is anything late, stopped or failed for good? (an empty value is a zero)',
        width: half,
        region,
        setPeriodToTimeRange: true,
        metrics: [
          ownMetric(this, 'DeliveriesLate', found),
          ownMetric(this, 'BulletinsStalled', found),
          ownMetric(this, 'BulletinsUnreconciled', found),
          ownMetric(this, 'BulletinsStopped', { statistic: 'Sum', period: Duration.hours(1) }),
          ownMetric(this, 'DeadLetters', { statistic: 'Sum', period: Duration.hours(1) }),
        ],
      }),
      graph(
        'Sweeps that came to their end, and what they had to rescue',
        [ownMetric(this, 'SweepsFinished', { statistic: 'Sum', period: Duration.minutes(5) })],
        [ownMetric(this, 'DeliveriesRescued', { statistic: 'Sum', period: Duration.minutes(5) })],
      ),
    );
    const eachQueue = (metric: (queue: Queue, options: { label: string }) => IMetric) =>
      Object.entries(queues).map(([label, { queue }]) => metric(queue, { label }));
    dashboard.addWidgets(
      graph(
        'Messages that wait, by queue',
        eachQueue((queue, options) => queue.metricApproximateNumberOfMessagesVisible(options)),
      ),
      graph(
        'Age of the oldest message, in seconds',
        eachQueue((queue, options) => queue.metricApproximateAgeOfOldestMessage(options)),
      ),
    );
    dashboard.addWidgets(
      graph(
        'What attempts at mail came to, and what the mail service told afterwards',
        outcomes.attempts('email'),
        outcomes.mailEvents(),
      ),
      graph('What attempts at webhooks came to', outcomes.attempts('webhook')),
    );
    dashboard.addWidgets(
      // With the reasons, from the log rather than metrics: it costs something when it is looked at, and nothing when not.
      new LogQueryWidget({
        title: 'What became of attempts, by channel and kind',
        width: whole,
        region,
        view: LogQueryVisualizationType.TABLE,
        logGroupNames: [...deliveryLogs],
        queryLines: [
          'fields channel, matter, state, reason',
          'filter message = "delivery"',
          'stats count(*) as attempts by channel, matter, state, reason',
          'sort attempts desc',
        ],
      }),
    );
    const { requests, clientErrors, serverErrors } = website.metrics;
    dashboard.addWidgets(
      graph('Pages and forms: requests, and those that got an error', [requests], [clientErrors, serverErrors]),
      graph(
        'Mail of the account: what went out, and what came back',
        [mailMetric('Send', Duration.hours(1)), mailMetric('Delivery', Duration.hours(1))],
        [mailMetric('Bounce', Duration.hours(1)), mailMetric('Complaint', Duration.hours(1))],
      ),
    );
    dashboard.addWidgets(
      graph(
        'Reputation of our mail, as SES sees it (AWS reviews at 0.05 of bounces, 0.001 of complaints)',
        [reputation('BounceRate', mail)],
        [reputation('ComplaintRate', mail)],
      ),
    );
  }
}

function reputation(rate: 'BounceRate' | 'ComplaintRate', mail: Mail): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${rate}`,
    dimensionsMap: { 'ses:configuration-set': mail.configurationSetName },
    statistic: 'Average',
    period: Duration.hours(1),
  });
}
