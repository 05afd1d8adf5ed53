import { expect, test } from 'vitest';
import { isLate } from '../../../shared/delivery/late.ts';
import { postponed } from '../../../shared/delivery/lifecycle.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { exampleDelivery, noon } from '../../support/examples.ts';

const at = (ms: number) => toIso(noon + ms);
const made = (change: Parameters<typeof exampleDelivery>[1]) =>
  exampleDelivery('one', { channel: 'email', createdAt: at(0), ...change });

test.each([
  ['a mail that nobody tried', made({ state: 'pending' }), 2 * hour],
  ['a webhook that nobody tried', made({ state: 'pending', channel: 'webhook' }), 36 * hour],
  ['a mail that waits for its retry, from when it is due', made({ state: 'retry', dueAt: at(5 * hour) }), 7 * hour],
  ['a mail whose worker never came back', made({ state: 'leased', leaseUntil: at(3 * hour) }), 5 * hour],
  ['a mail that is queued again and again', made({ state: 'pending', dueAt: at(24 * hour) }), 25 * hour],
  [
    'a webhook that was told to wait for long',
    made({ state: 'retry', channel: 'webhook', dueAt: at(35 * hour) }),
    37 * hour,
  ],
])('%s is late after its time, and not before', (_what, delivery, ms) => {
  expect(isLate(delivery, noon + ms)).toBe(false);
  expect(isLate(delivery, noon + ms + 1)).toBe(true);
});

test('what has its outcome is never late, and what was put off to tomorrow is not late today', () => {
  expect(isLate(made({ state: 'sent' }), noon + 30 * day)).toBe(false);
  expect(isLate(made({ state: 'dead' }), noon + 30 * day)).toBe(false);
  expect(isLate(postponed(made({ state: 'pending' }), noon + day), noon + day + minute)).toBe(false);
});
