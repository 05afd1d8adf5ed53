import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/**
 * The command that makes the account's budget, which tells the operator by mail when the month will cost more than was
 * agreed, and when most of it is spent. It is no resource of the template: budgets belong to the whole account, and
 * CloudFormation does not know them in several of the regions that a stage may be in, Stockholm among them.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { monthlyUsd, address }: { monthlyUsd: number; address: string }) {
    super(scope, id);
    const { account, stackName } = Stack.of(this);
    const budget = {
      BudgetName: `${stackName}-budget`,
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: String(monthlyUsd), Unit: 'USD' },
    };
    const mailWhen = (NotificationType: 'ACTUAL' | 'FORECASTED', Threshold: number) => ({
      Notification: {
        NotificationType,
        ComparisonOperator: 'GREATER_THAN',
        Threshold,
        ThresholdType: 'PERCENTAGE',
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: address }],
    });
    const output = new CfnOutput(this, 'Command', {
      description: 'Run once: makes the budget of the account',
      value: [
        `aws budgets create-budget --account-id ${account}`,
        `--budget '${JSON.stringify(budget)}'`,
        `--notifications-with-subscribers '${JSON.stringify([mailWhen('FORECASTED', 100), mailWhen('ACTUAL', 80)])}'`,
      ].join(' '),
    });
    output.overrideLogicalId('BudgetCommand');
  }
}
