import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../shared/delivery/message.ts';
import {
  attemptsAtOnce,
  deadlineMs,
  otherTimes,
  pendingStaleMs,
  requeuePauseMs,
  retrySchedule,
  segmentStaleMs,
  timing,
} from '../../../shared/delivery/timing.ts';
import { mostWaitMs } from '../../../shared/email/turns.ts';
import { minute } from '../../../shared/time.ts';

describe('the times of the other functions', () => {
  it.each(['expand', 'mail-events'] as const)('give the queue six times the function’s: %s', (door) => {
    expect(otherTimes[door].visibilityMs).toBeGreaterThanOrEqual(6 * otherTimes[door].functionMs);
  });

  it('let a sweep end before the next one begins', () => {
    expect(otherTimes.sweep.functionMs).toBeLessThan(otherTimes.sweep.everyMs);
  });
});

describe.each(['email', 'webhook'] as const)('the times of %s', (channel) => {
  const { callMs, functionMs, leaseMs, visibilityMs } = timing[channel];

  it('let one attempt end before the next can begin: call, function, lease, visibility', () => {
    expect([callMs, functionMs, leaseMs, visibilityMs]).toEqual(
      [callMs, functionMs, leaseMs, visibilityMs].toSorted((a, b) => a - b),
    );
    expect(new Set([callMs, functionMs, leaseMs, visibilityMs]).size).toBe(4);
  });

  it('let a worker get through a whole message though no call is answered, with time to spare for its tables', () => {
    const [message] = messagesFor(
      'group',
      Array.from({ length: 1_000 }, (_, n) => `dlv_${n}`),
    );
    const rounds = Math.ceil((message?.ids.length ?? 0) / attemptsAtOnce[channel]);
    expect(rounds).toBeGreaterThan(0);
    const waitMs = channel === 'email' ? mostWaitMs : 0;
    expect(rounds * (callMs + waitMs)).toBeLessThan(0.75 * functionMs);
  });

  it('give the queue six times the function’s, as Lambda asks', () => {
    expect(visibilityMs).toBeGreaterThanOrEqual(6 * functionMs);
  });

  it('let every retry of the schedule begin before the deadline, even with the longest spread', () => {
    const waits: readonly number[] = retrySchedule[channel];
    expect(waits.reduce((sum, wait) => sum + 1.2 * wait, 0)).toBeLessThan(deadlineMs[channel]);
  });

  it('do not let the sweep queue a delivery again while its message is still hidden', () => {
    expect(requeuePauseMs).toBeGreaterThan(visibilityMs);
  });
});

it('what lost its worker is looked for in minutes, not in hours', () => {
  expect(Math.max(segmentStaleMs, pendingStaleMs)).toBeLessThanOrEqual(10 * minute);
});
