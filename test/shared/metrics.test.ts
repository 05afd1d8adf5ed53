import { Console } from 'node:console';
import { expect, test, vi } from 'vitest';
import { lambdaMetrics } from '../../shared/metrics.ts';

test('a metric is a line of the log in the embedded metric format of CloudWatch', () => {
  const written: string[] = [];
  const info = vi.spyOn(Console.prototype, 'info').mockImplementation((line: string) => void written.push(line));
  lambdaMetrics({ service: 'sweep', namespace: 'kumppaniverkosto-pilot', now: () => 1_795_426_200_000 }).count(
    'DeliveriesLate',
    3,
  );
  info.mockRestore();
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    DeliveriesLate: 3,
    _aws: {
      Timestamp: 1_795_426_200_000,
      CloudWatchMetrics: [
        {
          Namespace: 'kumppaniverkosto-pilot',
          Dimensions: [[]],
          Metrics: [{ Name: 'DeliveriesLate', Unit: 'Count' }],
        },
      ],
    },
  });
});
