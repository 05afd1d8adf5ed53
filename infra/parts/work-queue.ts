import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

/** The props of a queue that carries work. */
export type WorkQueueProps = {
  readonly name: string;
  readonly alarms: Alarms;
  /** Who is hurt, and how, when messages of this queue cannot be handled: the operator reads it in the alarm. */
  readonly hurt: string;
  /** How long a message that was handed out stays hidden: at least six times its function's time limit, as Lambda asks. */
  readonly visibility: Duration;
};

/** A queue of work for one function: ids only, five tries, then the dead letters and an alarm. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, alarms, hurt, visibility }: WorkQueueProps) {
    super(scope, id);
    const dead = new DeadLetters(this, 'Dead', {
      name,
      alarms,
      hurt,
      remedy: `read the log of the function that is fed by ${name} (the ids in a message of ${name}-dead lead to its lines), mend the cause, then press "Start DLQ redrive" on ${name}-dead. Doing it twice does no harm.`,
    });
    this.queue = new Queue(this, 'Queue', {
      queueName: name,
      visibilityTimeout: visibility,
      // Longer than any outage that a person has not seen yet.
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: dead.queue, maxReceiveCount: 5 },
    });
  }

  /** Wakes a function with up to `batchSize` messages; those it names as failed come back, the others are done. */
  feeds(target: IFunction, { batchSize, maxConcurrency }: { batchSize: number; maxConcurrency: number }): void {
    new EventSourceMapping(this, 'Mapping', {
      target,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
