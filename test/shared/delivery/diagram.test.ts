import { expect, test } from 'vitest';
import { type Delivery, DeliveryState, isSettled, Reason } from '../../../shared/delivery/delivery.ts';
import { newDigest, withEntry } from '../../../shared/delivery/digest.ts';
import {
  afterAttempt,
  awaitingTurn,
  buried,
  cancelled,
  isForNobody,
  leased,
  mayTryAgain,
  type Outcome,
  postponed,
  readiness,
  reopened,
  requeued,
  triedAgain,
} from '../../../shared/delivery/lifecycle.ts';
import { afterEvent, type MailEvent } from '../../../shared/delivery/mail-event.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { noPreferences, type Preferences } from '../../../shared/partner/preferences.ts';
import { day, hour, toIso } from '../../../shared/time.ts';
import { edges } from '../../simulator/edges.ts';
import { exampleDelivery, examplePartner, sealedBulletin } from '../../support/examples.ts';

const now = Date.parse('2026-11-23T10:00:00.000Z');
const at = toIso(now);

/** Rows as they may stand: of each channel, in each state for each reason, new and old, tried seldom and often. */
const rows: readonly Delivery[] = (['email', 'webhook'] as const).flatMap((channel) =>
  DeliveryState.options.flatMap((state) =>
    [undefined, ...Reason.options].flatMap((reason) =>
      [0, 1].flatMap((ambiguities) =>
        [now - hour, now - 23 * hour, now - 2 * day].flatMap((createdAt) =>
          [1, 6, 8].map((attempts) => ({
            ...exampleDelivery('diagram', { channel, state, ambiguities, attempts, createdAt: toIso(createdAt) }),
            ...(reason === undefined ? {} : { reason }),
          })),
        ),
      ),
    ),
  ),
);

const reason = 'timeout';
const outcomes: readonly Outcome[] = [
  { kind: 'accepted' },
  { kind: 'retry', reason },
  { kind: 'retry', reason, retryAfterMs: 48 * hour },
  { kind: 'permanent-failure', reason },
  { kind: 'dead', reason },
  { kind: 'skipped', reason },
  { kind: 'suppressed', reason },
  { kind: 'held', until: now + hour, reason: 'quiet-hours' },
  { kind: 'in-digest' },
];

const step = (before: string, after: Delivery | undefined) =>
  after === undefined ? [] : [`${before} --> ${after.state}`];

/** The steps of everything that the code does to a row. */
function stepsOf(row: Delivery): string[] {
  const steps: string[] = [];
  const isDue = row.state === 'retry' || row.state === 'ambiguous' || row.state === 'waiting';
  if (readiness(row, now) === 'ready') steps.push(...step(row.state, leased(row, now)));
  if (isDue || row.state === 'pending') steps.push(...step(row.state, requeued(row, now)));
  if (row.state === 'pending') steps.push(...step('pending', awaitingTurn(row, now + hour)));
  if (mayTryAgain(row)) steps.push(...step(row.state, triedAgain(row, now)));
  // What is ambiguous has had a call without a clear answer.
  const mayEnd = isDue ? row.state !== 'ambiguous' || row.ambiguities > 0 : row.state === 'pending';
  if (mayEnd || row.state === 'leased') steps.push(...step(row.state, cancelled(row, now)));
  steps.push(...step(row.state, buried(row, now)));
  if (isForNobody(row)) steps.push(...step(row.state, reopened(row)));
  if (row.state === 'leased') {
    const mailOnly: Outcome[] = row.channel === 'email' ? [{ kind: 'ambiguous', reason }] : [];
    for (const outcome of [...outcomes, ...mailOnly]) steps.push(...step('leased', afterAttempt(row, outcome, now, 0)));
  }
  return steps;
}

const event = { at, acceptedAt: at, providerId: 'mail-1' };
const events: readonly MailEvent[] = [
  ...(['send', 'delay', 'delivery', 'reject', 'complaint'] as const).map((kind) => ({ ...event, kind })),
  ...(['bounced-for-now', 'bounced', 'bounced-no-mailbox'] as const).map((reason) => ({
    ...event,
    kind: 'bounce' as const,
    reason,
  })),
];

/** Everything that the provider's word does to a row that an attempt left, one word after another. */
function wordsOn(row: Delivery, before: string, depth = 0): string[] {
  return events.flatMap((word) => {
    const after = afterEvent(row, word);
    if (after === undefined) return [];
    return [...step(before, after), ...(depth < 3 ? wordsOn(after, after.state, depth + 1) : [])];
  });
}

test('the diagrams in the docs show each step that the code takes, and no other', () => {
  const partner = examplePartner('diagram', {});
  const bulletin = sealedBulletin('diagram', {});
  const wishes: readonly Partial<Preferences>[] = [
    {},
    { pausedUntil: '2027-01-01' },
    { rhythm: { kind: 'digest', hour: 8 } },
  ];
  const made = wishes.flatMap((wish) =>
    planDeliveries(bulletin, bulletin.sealedAt ?? '', [{ ...partner, preferences: { ...noPreferences, ...wish } }]),
  );
  const entry = { addressHash: 'hash', at: now, bulletinId: bulletin.id, recipients: [], now };
  const digest = newDigest(entry);
  const [first = exampleDelivery('diagram', {})] = made;
  const code = new Set([
    ...made.flatMap((row) => step('[*]', row)),
    ...step('[*]', postponed(first, now + hour)),
    ...step(digest.state, withEntry(digest, { ...entry, bulletinId: sealedBulletin('other').id })),
    ...rows.flatMap(stepsOf),
    ...wordsOn({ ...first, channel: 'email', state: 'leased' }, 'unproven'),
  ]);
  expect([...code].sort()).toEqual([...edges].sort());
});

test('the provider’s word on a webhook, which it does not carry, changes nothing', () => {
  const webhooks = rows.filter(({ channel }) => channel === 'webhook');
  expect(webhooks.flatMap((row) => events.flatMap((word) => afterEvent(row, word) ?? []))).toEqual([]);
});

test('a word settles whatever waited for another try', () => {
  const waiting = rows.filter((row) => row.channel === 'email' && !isSettled(row));
  for (const row of waiting) for (const word of events) expect(afterEvent(row, word)).toSatisfy(isSettled);
});
