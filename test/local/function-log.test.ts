import { expect, test } from 'vitest';
import { functionLine } from '../../local/function-log.ts';

test('a structured line becomes one readable line without what is the same on every line', () => {
  const written = {
    level: 'INFO',
    message: 'sent',
    timestamp: '2026-11-23T08:15:00Z',
    service: 'x',
    deliveryId: 'dlv_1',
    attempts: 1,
  };
  expect(functionLine('deliver-email', JSON.stringify(written))).toBe(
    'deliver-email  sent  deliveryId=dlv_1 attempts=1',
  );
});

test('a warning says that it is one, and text that is not structured stays as it is', () => {
  expect(functionLine('sweep', '{"level":"WARN","message":"late","count":2}')).toBe('sweep  WARN  late  count=2');
  expect(functionLine('sweep', 'Error: something')).toBe('sweep  Error: something');
});

test('a metric for CloudWatch is not shown', () => {
  const written = {
    level: 'INFO',
    message: 'metric',
    SweepsFinished: 1,
    _aws: { Timestamp: 0, CloudWatchMetrics: [] },
  };
  expect(functionLine('sweep', JSON.stringify(written))).toBeUndefined();
});
