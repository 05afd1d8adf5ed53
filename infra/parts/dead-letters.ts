import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms, AlarmText } from './alarms.ts';

/** The props of a dead-letter queue: its name is its owner's with `-dead` behind it. */
export type DeadLettersProps = AlarmText & {
  readonly name: string;
  readonly alarms: Alarms;
  /** What to ring by, if somebody takes the messages away: a count of those that came. */
  readonly metric?: IMetric;
};

/** Keeps what could not be handled for 14 days, the longest that SQS offers, and rings as long as anything is in it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, alarms, metric, hurt, remedy }: DeadLettersProps) {
    super(scope, id);
    const queueName = `${name}-dead`;
    this.queue = new Queue(this, 'Queue', {
      queueName,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    alarms.ring(this, 'NotEmpty', {
      name: queueName,
      metric:
        metric ??
        this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      atLeast: 1,
      hurt,
      remedy,
    });
  }
}
