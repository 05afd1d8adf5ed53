import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type DeliveryChannel, DeliveryState } from '../../shared/delivery/delivery.ts';

/** The metrics of what attempts came to: one for each channel and state, each told of only while it happens. */
const attempts = 'Attempts';
/** What the mail provider told afterwards: one for each state that its word led to. */
const words = 'MailEvents';

/**
 * Counts what became of deliveries from the lines that the workers write anyway: CloudWatch reads them, so a delivery costs
 * no processor time and no bytes more. A metric is paid for the hours in which it has data: while nothing is sent, none.
 */
export class OutcomeMetrics extends Construct {
  constructor(
    scope: Construct,
    id: string,
    logs: { readonly attempts: readonly ILogGroup[]; readonly events: ILogGroup },
  ) {
    super(scope, id);
    const metricNamespace = Stack.of(this).stackName;
    for (const [at, logGroup] of logs.attempts.entries()) {
      new MetricFilter(this, `Attempts${at}`, {
        logGroup,
        metricNamespace,
        metricName: attempts,
        filterPattern: FilterPattern.stringValue('$.message', '=', 'delivery'),
        dimensions: { Channel: '$.channel', State: '$.state' },
      });
    }
    new MetricFilter(this, 'Events', {
      logGroup: logs.events,
      metricNamespace,
      metricName: words,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'mail event'),
      dimensions: { State: '$.state' },
    });
  }

  /** What attempts on one channel came to, a metric for each state that an attempt leads to. */
  attempts(channel: DeliveryChannel): readonly Metric[] {
    return DeliveryState.options
      .filter((state) => state !== 'pending' && state !== 'leased')
      .map((state) => this.metric(attempts, { Channel: channel, State: state }));
  }

  /** What the mail provider told, for each state that its word can lead to. */
  mailEvents(): readonly Metric[] {
    return (['delivered', 'permanent-failure', 'sent'] as const).map((state) => this.metric(words, { State: state }));
  }

  private metric(metricName: string, dimensionsMap: Record<string, string>): Metric {
    return new Metric({
      namespace: Stack.of(this).stackName,
      metricName,
      dimensionsMap,
      label: dimensionsMap['State'] ?? metricName,
      statistic: 'Sum',
    });
  }
}
