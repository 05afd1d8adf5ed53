import { expect, test, vi } from 'vitest';
import { DeliveryState } from '../../shared/delivery/delivery.ts';
import { lambdaLog } from '../../shared/log.ts';
import { deployedTemplate, type Properties } from './deployed-template.ts';

const template = deployedTemplate();
const filters = template.ofType('AWS::Logs::MetricFilter').map(([, properties]) => properties);
const logOf = (filter: Properties) => template.referred(filter['LogGroupName'])['LogGroupName'];

/** The line that a worker writes for an outcome, as CloudWatch reads it. */
function lineOf(event: string): Properties {
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const print = vi.spyOn(console, 'info').mockImplementation((text) => written.push(String(text)));
  lambdaLog('deliver-email').info(event, { deliveryId: 'dlv_x', channel: 'email', matter: 'bulletin', state: 'sent' });
  write.mockRestore();
  print.mockRestore();
  return JSON.parse(written.join(''));
}

test('each worker’s outcomes are counted from the lines that it writes anyway, by channel and state', () => {
  expect(filters.map((filter) => [logOf(filter), filter['FilterPattern']])).toEqual([
    ['/aws/lambda/kumppaniverkosto-pilot-deliver-email', '{ $.message = "delivery" }'],
    ['/aws/lambda/kumppaniverkosto-pilot-deliver-webhook', '{ $.message = "delivery" }'],
    ['/aws/lambda/kumppaniverkosto-pilot-mail-events', '{ $.message = "mail event" }'],
  ]);
  for (const filter of filters) {
    const line = lineOf(/"(.*)"/.exec(filter['FilterPattern'])?.[1] ?? '');
    expect(line['message']).toBe(/"(.*)"/.exec(filter['FilterPattern'])?.[1]);
    for (const transformation of filter['MetricTransformations']) {
      expect(transformation.MetricValue).toBe('1');
      for (const { Value } of transformation.Dimensions) expect(line[Value.slice('$.'.length)]).toBeTypeOf('string');
    }
  }
});

test('the dashboard draws every state that an attempt can lead to, for both channels', () => {
  const [[, dashboard] = []] = template.ofType('AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.['DashboardBody']).replaceAll('\\', '');
  for (const state of DeliveryState.options.filter((each) => each !== 'pending' && each !== 'leased')) {
    for (const channel of ['email', 'webhook']) {
      expect(body).toContain(`"Attempts","Channel","${channel}","State","${state}"`);
    }
  }
});
