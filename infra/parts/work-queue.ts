import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';

/** The props of a queue that carries work. */
export type WorkQueueProps = {
  readonly name: string;
  /** Where a message goes that failed five times. */
  readonly dead: DeadLetters;
  /** How long a message that was handed out stays hidden: at least six times its function's time limit, as Lambda asks. */
  readonly visibility: Duration;
};

/** A queue of work for one function: ids only, five tries, then the dead letters. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, dead, visibility }: WorkQueueProps) {
    super(scope, id);
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
