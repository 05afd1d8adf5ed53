import { describe, expect, it } from 'vitest';
import { take } from '../../shared/question/changes.ts';
import { changeQuestion, type QuestionStore, questionStore } from '../../shared/question/store.ts';
import { day, toIso } from '../../shared/time.ts';
import { memoryQuestions } from '../fakes/question-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleQuestion, id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;
const anna = { sub: 'staff-anna', name: 'Anna Aalto' };

const stores: [string, () => QuestionStore][] = [
  ['in memory', () => memoryQuestions(now)],
  ['in DynamoDB', () => questionStore(dynamo.client, dynamo.tableNames.question, now)],
];

describe.each(stores)('questions %s', (_where, open) => {
  it('are listed by month, newest first, as they were given', async () => {
    const questions = open();
    const older = exampleQuestion('older', { createdAt: '2026-09-01T08:00:00.000Z' });
    const newer = exampleQuestion('newer', {
      createdAt: '2026-09-30T20:59:59.999Z',
      origin: { kind: 'staff', how: 'phone', by: anna, about: 'idea' },
      topic: 'dental',
      municipality: 'region',
      contact: { email: 'asukas@example.fi' },
      locale: 'sv',
    });
    await questions.create(older);
    await questions.create(newer);
    await questions.create(exampleQuestion('october', { createdAt: '2026-09-30T21:00:00.000Z' }));
    expect(await questions.inMonth('2026-09')).toEqual([newer, older]);
    expect(await questions.inMonth('2026-08')).toEqual([]);
  });

  it('are stored once however often they are sent', async () => {
    const questions = open();
    const given = exampleQuestion('twice', { createdAt: '2026-07-01T08:00:00.000Z' });
    expect(await questions.create(given)).toBe('created');
    expect(await questions.create({ ...given, text: 'Muuta' })).toBe('exists');
    expect(await questions.get(given.id)).toEqual(given);
  });

  it('are gone when their time has passed', async () => {
    const questions = open();
    const createdAt = '2026-06-15T08:00:00.000Z';
    const kept = exampleQuestion('kept', { createdAt, expiresAt: noon / 1000 + 1 });
    const forgotten = exampleQuestion('forgotten', { createdAt, expiresAt: noon / 1000 });
    await questions.create(kept);
    await questions.create(forgotten);
    expect(await questions.inMonth('2026-06')).toEqual([kept]);
    expect(await questions.get(forgotten.id)).toBeUndefined();
  });

  it('are given without contact details when those have had their time, which the rows still hold until they are saved', async () => {
    const questions = open();
    const by = { sub: anna.sub, name: anna.name };
    const handled = { state: 'closed', contact: { email: 'asukas@example.fi' }, contactDays: 10 } as const;
    const closedAt = (ago: number) => ({ at: toIso(noon - ago * day), by, because: 'noted' }) as const;
    const over = exampleQuestion('over', { ...handled, createdAt: '2026-05-01T08:00:00.000Z', closed: closedAt(10) });
    const within = exampleQuestion('within', {
      ...handled,
      createdAt: '2026-05-02T08:00:00.000Z',
      closed: closedAt(9),
    });
    await questions.create(over);
    await questions.create(within);
    expect(await questions.get(over.id)).toEqual({ ...over, contact: {} });
    expect(await questions.inMonth('2026-05')).toEqual([within, { ...over, contact: {} }]);
    expect((await questions.holdingContact('closed')).map(({ contact }) => contact)).toEqual([
      { email: 'asukas@example.fi' },
      { email: 'asukas@example.fi' },
    ]);
    expect(await questions.save({ ...over, contact: {}, version: over.version + 1 })).toBe('saved');
    expect(await questions.holdingContact('closed')).toEqual([within]);
  });

  it('are listed by state, the soonest due first', async () => {
    const questions = open();
    const later = exampleQuestion('later', { state: 'answered', kind: 'question' });
    const sooner = exampleQuestion('sooner', { state: 'answered', kind: 'safety-rumour' });
    await questions.create(later);
    await questions.create(sooner);
    expect(await questions.inState('answered')).toEqual([sooner, later]);
    expect(await questions.inState('answered-in-community')).toEqual([]);
  });

  it('that another one is handled for are found by that one', async () => {
    const questions = open();
    const mergedInto = id('qst', 'lead');
    const second = exampleQuestion('second', { state: 'merged', mergedInto });
    const first = exampleQuestion('first', { state: 'merged', mergedInto, createdAt: '2026-11-22T08:00:00.000Z' });
    for (const question of [second, first, exampleQuestion('alone')]) await questions.create(question);
    expect(await questions.mergedInto(mergedInto)).toEqual([first, second]);
  });

  it('are changed from the newest version only', async () => {
    const questions = open();
    const before = exampleQuestion('raced');
    await questions.create(before);
    const takes = ['staff-1', 'staff-2'].map((sub) =>
      changeQuestion(questions, before.id, (question) => take(question, { by: { sub, name: sub }, now: noon })),
    );
    expect((await Promise.all(takes)).map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect((await questions.get(before.id))?.version).toBe(2);
    expect(await questions.save({ ...before, version: 1 })).toBe('conflict');
    expect(await changeQuestion(questions, id('qst', 'none'), () => ({ kind: 'unchanged' }))).toEqual({
      kind: 'missing',
    });
  });
});
