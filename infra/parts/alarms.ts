import { Stack } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** What the operator reads in the alarm's mail, in whole sentences. */
export type AlarmText = {
  /** Who is hurt while this is broken, and how. */
  readonly hurt: string;
  /** What to do about it. */
  readonly remedy: string;
};

type Ringing = AlarmText & {
  /** What it is called: the deployment's name, then the heading of its entry in docs/runbook.md. */
  readonly name: string;
  readonly metric: IMetric;
};

/** The one topic that every alarm goes to, and from it a mail to the operator. */
export class Alarms extends Construct {
  readonly #topic: Topic;
  readonly #all: Alarm[] = [];

  constructor(scope: Construct, id: string, { address }: { address: string }) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.#topic.addSubscription(new EmailSubscription(address));
    // A topic with a policy of its own loses the default one, which let the account's alarms publish.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  /** Every alarm that was made so far. */
  get all(): readonly Alarm[] {
    return this.#all;
  }

  /**
   * Rings when `metric` reaches `atLeast` in one of its periods, and tells when it is well again: when none of the last
   * `periods` reached it. No data means well.
   */
  ring(scope: Construct, id: string, { atLeast, periods = 1, ...ringing }: Ringing & RingWhen): void {
    this.#add(scope, id, ringing, {
      threshold: atLeast,
      evaluationPeriods: periods,
      datapointsToAlarm: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Rings when a period of `metric` goes by without a sign of life: neither a zero nor no data will do. */
  ringWhenSilent(scope: Construct, id: string, ringing: Ringing): void {
    this.#add(scope, id, ringing, {
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #add(scope: Construct, id: string, { name, metric, hurt, remedy }: Ringing, when: Omit<AlarmProps, 'metric'>): void {
    const entry = name.replace(`${Stack.of(this).stackName}-`, '');
    const alarm = new Alarm(scope, id, {
      ...when,
      metric,
      alarmName: name,
      alarmDescription: `${hurt} What to do: ${remedy} More: docs/runbook.md#${entry}`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    this.#all.push(alarm);
  }
}

type RingWhen = { readonly atLeast: number; readonly periods?: number };
