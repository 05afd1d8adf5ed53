import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, DeliveryState } from '../../../shared/delivery/delivery.ts';
import { afterAttempt, triedAgain as askedAgain, leased, requeued } from '../../../shared/delivery/lifecycle.ts';
import { afterEvent, type MailEvent } from '../../../shared/delivery/mail-event.ts';
import { minute, toIso } from '../../../shared/time.ts';
import { exampleDelivery, noon } from '../../support/examples.ts';

const acceptedAt = toIso(noon + 1_000);
const at = (minutes: number) => toIso(noon + minutes * minute);
const common = { acceptedAt, providerId: 'ses-1' };
const send: MailEvent = { ...common, kind: 'send', at: acceptedAt };
const delay: MailEvent = { ...common, kind: 'delay', at: at(5) };
const delivery: MailEvent = { ...common, kind: 'delivery', at: at(1) };
const bounce: MailEvent = { ...common, kind: 'bounce', reason: 'bounced-no-mailbox', at: at(2) };
const automaticReply: MailEvent = { ...common, kind: 'bounce', reason: 'bounced-for-now', at: at(2) };
const reject: MailEvent = { ...common, kind: 'reject', at: acceptedAt };
const complaint: MailEvent = { ...common, kind: 'complaint', at: at(600) };

const fresh = exampleDelivery('mail');
const tried = leased(fresh, noon);
const sent = afterAttempt(tried, { kind: 'accepted', providerId: 'ses-1' }, noon, 0.5);
const ambiguous = afterAttempt(tried, { kind: 'ambiguous', reason: 'timeout' }, noon, 0.5);
const retry = afterAttempt(tried, { kind: 'retry', reason: 'throttled' }, noon, 0.5);
const triedAgain = leased(requeued(ambiguous, noon), noon);
const unknown = afterAttempt(triedAgain, { kind: 'ambiguous', reason: 'timeout' }, noon, 0.5);

/** What the events in turn make of a delivery. */
const standing = (start: Delivery, ...events: readonly MailEvent[]): Delivery =>
  events.reduce((current, event) => afterEvent(current, event) ?? current, start);

describe('an event of a mail', () => {
  it.each<[string, Delivery, MailEvent, Partial<Delivery>]>([
    ['was sent, is delivered', sent, delivery, { state: 'delivered', settledAt: at(1) }],
    ['was sent, is late', sent, delay, { state: 'sent', reason: 'delayed' }],
    ['was sent, comes back', sent, bounce, { state: 'permanent-failure', reason: 'bounced-no-mailbox' }],
    ['was sent, is refused for its content', sent, reject, { state: 'permanent-failure', reason: 'rejected' }],
    ['was sent, is called spam', sent, complaint, { state: 'delivered', reason: 'complaint', settledAt: acceptedAt }],
    ['was late, is delivered', standing(sent, delay), delivery, { state: 'delivered' }],
    ['was delivered, comes back', standing(sent, delivery), bounce, { state: 'permanent-failure' }],
    ['may have been sent, was', ambiguous, send, { state: 'sent', settledAt: acceptedAt, providerId: 'ses-1' }],
    ['may have been sent, arrived', ambiguous, delivery, { state: 'delivered' }],
    ['is back on its queue, was sent before', requeued(ambiguous, noon), send, { state: 'sent' }],
    ['waits for another try, was sent before', retry, send, { state: 'sent' }],
    ['is being sent, is accepted', tried, send, { state: 'sent' }],
    ['was not known to be sent, was', unknown, send, { state: 'sent' }],
    ['was not known to be sent, came back', unknown, bounce, { state: 'permanent-failure' }],
  ])('a mail that %s', (_, before, event, expected) => {
    expect(afterEvent(before, event)).toMatchObject({ ...expected, version: before.version + 1 });
  });

  it.each<[string, Delivery, MailEvent]>([
    ['that it was sent, when that is recorded', sent, send],
    ['that it was sent, when it is delivered', standing(sent, delivery), send],
    ['that it is late, when it is delivered', standing(sent, delivery), delay],
    ['an automatic reply of one who has got it', standing(sent, delivery), automaticReply],
    ['that it was delivered to a server which then returned it', standing(sent, bounce), delivery],
    ['that it was delivered to one who complained', standing(sent, complaint), delivery],
    ['what was told before', standing(sent, bounce), bounce],
    ['anything, of a webhook', exampleDelivery('hook', { channel: 'webhook' }), delivery],
  ])('changes nothing if it is no news: %s', (_, before, event) => {
    expect(afterEvent(before, event)).toBeUndefined();
  });

  it('ends every wait: no sweep and no worker touches the mail again', () => {
    for (const before of [ambiguous, retry, tried, requeued(ambiguous, noon)]) {
      const next = standing(before, send);
      expect(next).not.toHaveProperty('due');
      expect(next).not.toHaveProperty('dueAt');
      expect(next).not.toHaveProperty('leaseUntil');
      expect(next).not.toHaveProperty('reason');
    }
  });
});

describe('any events of a mail, in any order and however often', () => {
  const reasons = ['bounced', 'bounced-as-spam', 'bounced-mailbox-full', 'bounced-no-mailbox'] as const;
  const all = [
    send,
    delay,
    delivery,
    automaticReply,
    reject,
    complaint,
    ...reasons.map((reason) => ({ ...bounce, reason })),
  ];
  const told = fc.subarray(all, { minLength: 1 });

  it('come to the same end, wherever the mail stood', () => {
    const shuffled = told.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3 }),
      ),
    );
    const starts = fc.constantFrom(fresh, tried, ambiguous, retry, requeued(ambiguous, noon), unknown);
    fc.assert(
      fc.property(shuffled, starts, ([events, mixed], start) => {
        const { version: _, ...inOrder } = standing(start, ...events);
        const { version: __, ...inAnyOrder } = standing(start, ...mixed);
        expect(inAnyOrder).toEqual(inOrder);
      }),
      { numRuns: 500 },
    );
  });

  it('come to the same state whether or not the worker recorded its call in between', () => {
    fc.assert(
      fc.property(told, fc.nat(), (events, place) => {
        const at = place % (events.length + 1);
        const early = standing(tried, ...events.slice(0, at));
        // The worker records only on the version that it leased.
        const recorded = early.version === tried.version ? sent : early;
        const { state, reason } = standing(recorded, ...events.slice(at));
        const whole = standing(sent, ...events);
        expect({ state, reason }).toEqual({ state: whole.state, reason: whole.reason });
      }),
      { numRuns: 500 },
    );
  });

  it('always end in a state that is terminal', () => {
    const ends = new Set(all.map((event) => standing(ambiguous, event).state));
    expect([...ends].sort()).toEqual(['delivered', 'permanent-failure', 'sent']);
    expect(DeliveryState.options).toEqual(expect.arrayContaining([...ends]));
  });
});

describe('a mail that staff had tried again after it came back', () => {
  const again = askedAgain(standing(sent, automaticReply), noon + 60 * minute);

  it('is not ended by an old word on the first one', () => {
    for (const old of [send, delay, automaticReply, bounce, reject]) expect(afterEvent(again, old)).toBeUndefined();
  });

  it('is not ended by it either if staff were as quick as clocks may differ', () => {
    const soon = askedAgain(standing(sent, automaticReply), noon + minute);
    expect(afterEvent(soon, reject)).toBeUndefined();
    const taken = afterAttempt(
      leased(soon, noon + minute),
      { kind: 'accepted', providerId: 'ses-2' },
      noon + minute,
      0.5,
    );
    for (const old of [send, delay, automaticReply, bounce, reject]) expect(afterEvent(taken, old)).toBeUndefined();
  });

  it('is spared the next try if the first one arrived after all', () => {
    expect(afterEvent(again, delivery)).toMatchObject({ state: 'delivered' });
  });

  it('hears what becomes of the next one', () => {
    const next: MailEvent = { ...bounce, providerId: 'ses-2', acceptedAt: at(70), at: at(71) };
    expect(afterEvent(again, next)).toMatchObject({ state: 'permanent-failure', reason: 'bounced-no-mailbox' });
  });

  it('hears every word if only its bulletin was paused and resumed', () => {
    const resumed = { ...sent, openedAt: at(60) };
    expect(afterEvent(resumed, bounce)).toMatchObject({ state: 'permanent-failure' });
  });
});
