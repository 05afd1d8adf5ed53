import type { Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, type ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';

/** The props of a clock. */
export type ClockProps = {
  /** Cron expressions must say their time zone themselves. */
  readonly at: ScheduleExpression;
  readonly wakes: IFunction;
  /** The event it gets; an empty one unless told. */
  readonly says?: Readonly<Record<string, unknown>>;
  /** How long after its time a wake-up is still worth a try. */
  readonly isWorthTryingFor: Duration;
  /** Where a wake-up goes that did not reach the function. (What failed inside it goes where the function says.) */
  readonly failuresTo: DeadLetters;
};

/** Wakes a function by the clock. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { at, wakes, says = {}, isWorthTryingFor, failuresTo }: ClockProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Rights: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [wakes.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failuresTo.queue.queueArn] }),
          ],
        }),
      },
    });
    new Schedule(this, 'Schedule', {
      schedule: at,
      target: {
        // The ready-made Lambda target would grant `arn:*`, all versions of the function.
        bind: () => ({
          arn: wakes.functionArn,
          role,
          input: ScheduleTargetInput.fromObject({ ...says }),
          deadLetterConfig: { arn: failuresTo.queue.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: isWorthTryingFor.toSeconds(), maximumRetryAttempts: 10 },
        }),
      },
    });
  }
}
