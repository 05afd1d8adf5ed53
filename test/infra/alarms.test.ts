import { describe, expect, test } from 'vitest';
import { metrics } from '../../shared/metrics.ts';
import { deployedTemplate, type Properties } from './deployed-template.ts';

const template = deployedTemplate();
const alarm = (name: string): Properties => {
  const [, found] =
    template
      .ofType('AWS::CloudWatch::Alarm')
      .find(([, { AlarmName }]) => AlarmName === `kumppaniverkosto-pilot-${name}`) ?? [];
  if (found === undefined) throw new Error(`there is no alarm ${name}`);
  return found;
};

describe('an alarm rings', () => {
  test('when no sweep was counted for five minutes, also when nothing is heard at all', () => {
    expect(alarm('sweep-silent')).toMatchObject({
      Namespace: 'kumppaniverkosto-pilot',
      MetricName: 'SweepsFinished',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test.each([
    ['deliveries-late', 'DeliveriesLate'],
    ['bulletins-stalled', 'BulletinsStalled'],
    ['counts-differ', 'BulletinsUnreconciled'],
  ])('%s: at the first, and goes on between two looks at an old bulletin, an hour apart', (name, MetricName) => {
    expect(alarm(name)).toMatchObject({
      Namespace: 'kumppaniverkosto-pilot',
      MetricName,
      Statistic: 'Maximum',
      Period: 3600,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  test('at three errors of the site in five minutes', () => {
    expect(alarm('site-errors')).toMatchObject({ MetricName: '5xx', Statistic: 'Sum', Period: 300, Threshold: 3 });
  });

  test('at five of a hundred mails that came back in a day, of at least twenty', () => {
    const { Threshold, ComparisonOperator, Metrics } = alarm('mail-bounces');
    expect({ Threshold, ComparisonOperator }).toEqual({
      Threshold: 5,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    expect(Metrics[0].Expression).toBe('IF(FILL(sends, 0) >= 20, 100 * FILL(bounces, 0) / sends, 0)');
    expect(
      Metrics.slice(1).map(({ Id, MetricStat }: Properties) => [Id, MetricStat.Metric, MetricStat.Period]),
    ).toEqual([
      ['sends', { MetricName: 'Send', Namespace: 'AWS/SES' }, 86_400],
      ['bounces', { MetricName: 'Bounce', Namespace: 'AWS/SES' }, 86_400],
    ]);
  });

  test('at one complaint', () => {
    expect(alarm('mail-complaints')).toMatchObject({ Namespace: 'AWS/SES', MetricName: 'Complaint', Threshold: 1 });
  });

  test('when a report is not there on the second day: the morning’s check fails into the dead letters of the report', () => {
    const [, check] =
      template.ofType('AWS::Scheduler::Schedule').find(([, { Target }]) => Target.Input === '{"errand":"check"}') ?? [];
    expect(check).toMatchObject({
      ScheduleExpression: 'cron(30 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
    });
    expect(template.referred(check?.['Target'].Arn)['FunctionName']).toBe('kumppaniverkosto-pilot-report');
    expect(template.referred(template.referred(check?.['Target'].Arn)['DeadLetterConfig'])['QueueName']).toBe(
      'kumppaniverkosto-pilot-report-dead',
    );
    expect(template.referred(alarm('report-dead')['Dimensions'])['QueueName']).toBe(
      'kumppaniverkosto-pilot-report-dead',
    );
  });
});

test('each metric of our own is looked at by an alarm or the dashboard: each costs money', () => {
  const [, page = {}] = template.ofType('AWS::CloudWatch::Dashboard')[0] ?? [];
  const looked = JSON.stringify([page['DashboardBody'], template.ofType('AWS::CloudWatch::Alarm')]);
  for (const name of Object.keys(metrics)) expect(looked).toContain(name);
});

test('the dashboard shows every alarm and every queue of work', () => {
  const [, page = {}] = template.ofType('AWS::CloudWatch::Dashboard')[0] ?? [];
  const body = JSON.stringify(page['DashboardBody']);
  for (const [id] of template.ofType('AWS::CloudWatch::Alarm')) expect(body).toContain(`["${id}","Arn"]`);
  for (const [, { EventSourceArn }] of template.ofType('AWS::Lambda::EventSourceMapping')) {
    expect(body).toContain(`["${EventSourceArn['Fn::GetAtt'][0]}","QueueName"]`);
  }
});

test('the budget is made by a command, for the amount and the address of the settings', () => {
  const command = JSON.stringify(template.outputs['BudgetCommand'].Value);
  expect(command).toContain('aws budgets create-budget --account-id ');
  expect(command).toContain(String.raw`\"BudgetLimit\":{\"Amount\":\"20\",\"Unit\":\"USD\"}`);
  expect(command).toContain(String.raw`\"Address\":\"yllapito@example.org\"`);
});
