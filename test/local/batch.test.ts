import { expect, test } from 'vitest';
import { doneMessages } from '../../local/triggers/batch.ts';

const messages = [{ MessageId: 'a' }, { MessageId: 'b' }];
const done = (result: unknown, reportsFailures = true) =>
  doneMessages(messages, { kind: 'returned', result }, { reportsFailures }).map(({ MessageId }) => MessageId);
const failures = (...ids: unknown[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

test.each([
  ['nothing', null, ['a', 'b']],
  ['an empty list', failures(), ['a', 'b']],
  ['an answer without the list', {}, ['a', 'b']],
  ['one failure', failures('b'), ['a']],
  ['every failure', failures('a', 'b'), []],
  ['a failure of nobody', failures('c'), []],
  ['a failure without a name', failures(''), []],
  ['a failure with a wrong name', failures(null), []],
  ['a list of another form', { batchItemFailures: 'b' }, []],
])('a function that answers %s is done with %j', (_, result, expected) => {
  expect(done(result)).toEqual(expected);
});

test('a function that threw is done with none', () => {
  const threw = { kind: 'failed', errorType: 'Error', errorMessage: '' } as const;
  expect(doneMessages(messages, threw, { reportsFailures: true })).toEqual([]);
});

test('without the agreement on partial failures, a function that returned is done with all', () => {
  expect(done(failures('b'), false)).toEqual(['a', 'b']);
});
