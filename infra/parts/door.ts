import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { DeployedEnvironment, DoorName } from '../environments.ts';
import { bundled } from './bundle.ts';
import type { DeadLetters } from './dead-letters.ts';

/** The props of a door. */
export type DoorProps<Name extends DoorName> = {
  /** Its folder under functions/. */
  readonly door: Name;
  /** What it is called in AWS: in the console, in its log group's name and for whoever invokes it by hand. */
  readonly functionName: string;
  readonly environment: DeployedEnvironment<Name>;
  /** All that its role allows besides writing its own log. */
  readonly allows: readonly PolicyStatement[];
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly logRetention: RetentionDays;
  /** Where an event goes that failed inside the function, for those that nobody waits for (schedules). */
  readonly failuresTo?: DeadLetters;
  /** Why some of its rights have a `*` in what they are about, by what that is as cdk-nag writes it. */
  readonly starBecause?: Readonly<Record<string, string>>;
};

/** One folder of functions/ as a Lambda function, with a log and a role of its own. */
export class Door<Name extends DoorName> extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: DoorProps<Name>) {
    super(scope, id);
    const { door, functionName, failuresTo } = props;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Rights: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            ...props.allows,
            ...(failuresTo === undefined
              ? []
              : [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failuresTo.queue.queueArn] })]),
          ],
        }),
      },
    });
    for (const [resource, reason] of Object.entries(props.starBecause ?? {})) {
      Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
    }
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundled(door),
      handler: 'index.handler',
      // What a role allows is written in one place; no construct may add to it.
      role: role.withoutPolicyUpdates(),
      logGroup,
      environment: { ...props.environment },
      memorySize: props.memoryMb,
      timeout: props.timeout,
      ...(failuresTo && { deadLetterQueue: failuresTo.queue }),
    });
  }
}
