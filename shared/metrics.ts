import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Every metric of our own, and when it is told. CloudWatch charges for each one by the hour in which it has data, so there
 * is one only where an alarm or the dashboard needs it, and what is told `when-wrong` costs nothing while all is well.
 */
export const metrics = {
  /** A sweep came to its end, whatever failed on the way. */
  SweepsFinished: 'always',
  /** Deliveries that are later than any retry explains. */
  DeliveriesLate: 'when-wrong',
  /** Deliveries that a crash had left behind, put back on their queue. */
  DeliveriesRescued: 'when-wrong',
  /** A bulletin of which nothing arrived, or which is not fanned out, long after it was sealed. */
  BulletinsStalled: 'when-wrong',
  /** A bulletin whose deliveries do not add up to what was sealed. */
  BulletinsUnreconciled: 'when-wrong',
  /** Messages that failed for good, of which the sweep recorded what they named. */
  DeadLetters: 'when-wrong',
  /** A bulletin that the system stopped, since too many of its mails came back or were complained of. */
  BulletinsStopped: 'when-wrong',
} as const satisfies Record<string, 'always' | 'when-wrong'>;
export type MetricName = keyof typeof metrics;

/** Tells CloudWatch how many there were of something. */
export interface Metrics {
  count(name: MetricName, value: number): void;
}

/**
 * The metrics of one function, as lines of its log in CloudWatch's embedded metric format: no call, no right, and no
 * dimensions. `namespace` is the deployment's, so that two of them in one account are not added up; `now` gives epoch ms.
 */
export function lambdaMetrics({
  service,
  namespace,
  now,
}: {
  service: string;
  namespace: string;
  now: () => number;
}): Metrics {
  const logger = new Logger({ serviceName: service });
  return {
    count: (name, value) =>
      logger.info('metric', {
        [name]: value,
        _aws: {
          Timestamp: now(),
          CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] }],
        },
      }),
  };
}
