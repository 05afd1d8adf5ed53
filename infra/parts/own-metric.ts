import { type Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { MetricName } from '../../shared/metrics.ts';

/** A metric that our own functions tell: its namespace is the deployment's name. */
export function ownMetric(
  scope: Construct,
  metricName: MetricName,
  { statistic, period }: { statistic: 'Sum' | 'Maximum'; period: Duration },
): Metric {
  return new Metric({ namespace: Stack.of(scope).stackName, metricName, statistic, period });
}
