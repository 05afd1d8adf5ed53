import { expect, it } from 'vitest';
import { usdPerMillion } from '../../bench/cost.ts';
import { prices } from '../../bench/prices.ts';

const worker = {
  writeUnits: 3,
  readUnits: 2,
  sqsRequests: 0.025,
  deliveriesPerInvocation: 100,
  memoryMb: 512,
  cpuMs: 0,
  logBytes: 0,
};

it('a million deliveries pay for their units and requests', () => {
  const usd = usdPerMillion(worker);
  expect(usd['dynamodbWrites']).toBeCloseTo(3 * prices.writeUnits);
  expect(usd['dynamodbReads']).toBeCloseTo(2 * prices.readUnits);
  expect(usd['sqs']).toBeCloseTo(0.01);
  expect(usd['lambdaRequests']).toBeCloseTo(0.002);
});

it('Lambda bills the wait for calls made side by side once, or the processor time if that is longer', () => {
  // 100 ms at half a GB for 100 deliveries: 0.0005 GB-seconds each.
  expect(usdPerMillion(worker)['lambdaTime']).toBeCloseTo(0.0005 * prices.lambdaGbSecond * 1_000_000);
  // 2 ms of a whole processor each take 100 deliveries 691 ms on 512 of 1,769 MB.
  expect(usdPerMillion({ ...worker, cpuMs: 2 })['lambdaTime']).toBeCloseTo(
    0.00345 * prices.lambdaGbSecond * 1_000_000,
    3,
  );
});
