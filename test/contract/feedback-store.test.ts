import { describe, expect, it } from 'vitest';
import { type FeedbackStore, feedbackStore } from '../../shared/feedback/store.ts';
import { memoryFeedback } from '../fakes/feedback-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleFeedback, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;

const stores: [string, () => FeedbackStore][] = [
  ['in memory', () => memoryFeedback(now)],
  ['in DynamoDB', () => feedbackStore(dynamo.client, dynamo.tableNames.feedback, now)],
];

describe.each(stores)('feedback %s', (_where, open) => {
  it('is listed by month, newest first, as it was given', async () => {
    const feedback = open();
    const older = exampleFeedback('older', { createdAt: '2026-09-01T08:00:00.000Z' });
    const newer = exampleFeedback('newer', {
      createdAt: '2026-09-30T20:59:59.999Z',
      about: 'bulletin',
      topic: 'dental',
      municipality: 'region',
      contact: { email: 'asukas@example.fi' },
      locale: 'sv',
    });
    await feedback.create(older);
    await feedback.create(newer);
    await feedback.create(exampleFeedback('october', { createdAt: '2026-09-30T21:00:00.000Z' }));
    expect(await feedback.inMonth('2026-09')).toEqual([newer, older]);
    expect(await feedback.inMonth('2026-08')).toEqual([]);
  });

  it('is stored once however often it is sent', async () => {
    const feedback = open();
    const given = exampleFeedback('twice', { createdAt: '2026-07-01T08:00:00.000Z' });
    expect(await feedback.create(given)).toBe('created');
    expect(await feedback.create({ ...given, text: 'Muuta' })).toBe('exists');
    expect(await feedback.inMonth('2026-07')).toEqual([given]);
  });

  it('is gone when its time has passed', async () => {
    const feedback = open();
    const createdAt = '2026-06-15T08:00:00.000Z';
    const kept = exampleFeedback('kept', { createdAt, expiresAt: noon / 1000 + 1 });
    await feedback.create(kept);
    await feedback.create(exampleFeedback('forgotten', { createdAt, expiresAt: noon / 1000 }));
    expect(await feedback.inMonth('2026-06')).toEqual([kept]);
  });
});
