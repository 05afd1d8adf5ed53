import { describe, expect, test } from 'vitest';
import { idlePrice } from '../../infra/idle-price.ts';
import { deployedTemplate } from './deployed-template.ts';

const template: { Resources: Record<string, unknown> } = JSON.parse(deployedTemplate().text);
const of = (Resources: Record<string, unknown>) => idlePrice({ Resources });
const usdOf = (what: RegExp, { lines } = idlePrice(template)) => lines.find((line) => what.test(line.what))?.usd;

test('the system costs at most five dollars a month when nobody uses it', () => {
  expect(idlePrice(template).usd).toBeGreaterThan(1);
  expect(idlePrice(template).usd).toBeLessThanOrEqual(5);
});

describe('the price', () => {
  const queue = { Type: 'AWS::Lambda::EventSourceMapping' };

  test('of a queue is that of Lambda asking it five times in twenty seconds, all month', () => {
    expect(usdOf(/^queues/, of({ one: queue }))).toBeCloseTo(0.2628, 6);
    expect(usdOf(/^queues/, of({ one: queue, other: queue }))).toBeCloseTo(0.5256, 6);
  });

  test('of an alarm counts the metrics that it looks at', () => {
    const plain = { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'One' } };
    const calculated = {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { Metrics: [{ Expression: 'a / b' }, { MetricStat: {} }, { MetricStat: {} }] },
    };
    expect(usdOf(/alarms look at/, of({ plain, calculated }))).toBeCloseTo(0.3, 6);
  });

  test('of a metric that is told all the time is that of a month, of one for trouble nothing', () => {
    expect(usdOf(/^metrics of our own$/, of({}))).toBeCloseTo(0.3, 6);
    expect(usdOf(/only when something is wrong/, of({}))).toBe(0);
  });

  test('of a clock is that of the function that it wakes', () => {
    const wakes = (ScheduleExpression: string) => ({
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression, Target: { Arn: { 'Fn::GetAtt': ['sweep', 'Arn'] } } },
    });
    const sweep = { Type: 'AWS::Lambda::Function', Properties: { MemorySize: 1024 } };
    const priceAt = (expression: string) => usdOf(/^schedules/, of({ clock: wakes(expression), sweep })) ?? 0;
    expect(priceAt('rate(1 minute)')).toBeCloseTo(43_800 * priceAt('cron(0 7 1 * ? *)'), 9);
    expect(() => priceAt('rate(5 minutes)')).toThrow('How often rate(5 minutes) comes in a month is not known');
  });

  test('of what nobody has priced is not guessed', () => {
    expect(() => of({ gateway: { Type: 'AWS::EC2::NatGateway' } })).toThrow('AWS::EC2::NatGateway has no price');
  });
});
