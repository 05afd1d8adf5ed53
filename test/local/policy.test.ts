import { expect, test } from 'vitest';
import { allows, PolicyDocument } from '../../local/roles/policy.ts';

const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/Partner';
const policy = (...Statement: object[]) => PolicyDocument.parse({ Version: '2012-10-17', Statement });
const allow = (Action: string | string[], Resource: string | string[], more = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const deny = (Action: string, Resource: string) => ({ Effect: 'Deny', Action, Resource });
const get = { action: 'dynamodb:GetItem', resource: table };
const mail = (from: string) => ({
  action: 'ses:SendRawEmail',
  resource: 'arn:mail',
  context: { 'ses:FromAddress': from },
});

test.each([
  ['nothing is allowed to who has no policy', [], get, false],
  ['an exact statement allows', [policy(allow('dynamodb:GetItem', table))], get, true],
  ['another action is not meant', [policy(allow('dynamodb:PutItem', table))], get, false],
  ['another table is not meant', [policy(allow('dynamodb:GetItem', `${table}Two`))], get, false],
  [
    'a table is not its indexes',
    [policy(allow('dynamodb:Query', table))],
    { action: 'dynamodb:Query', resource: `${table}/index/byState` },
    false,
  ],
  [
    'an index may be named',
    [policy(allow('dynamodb:Query', `${table}/index/*`))],
    { action: 'dynamodb:Query', resource: `${table}/index/byState` },
    true,
  ],
  ['a star stands for any action', [policy(allow('dynamodb:*', table))], get, true],
  ['a star stands within a word', [policy(allow('dynamodb:Get*', '*'))], get, true],
  ['a question mark stands for one character', [policy(allow('dynamodb:GetIte?', table))], get, true],
  ['a dot is only a dot', [policy(allow('dynamodb:GetItem', table.replace('Partner', 'Part.er')))], get, false],
  ['actions are read in any case', [policy(allow('DynamoDB:getitem', table))], get, true],
  ['lists are alternatives', [policy(allow(['sqs:SendMessage', 'dynamodb:GetItem'], ['arn:other', table]))], get, true],
  ['one policy of several is enough', [policy(allow('sqs:*', '*')), policy(allow('dynamodb:*', '*'))], get, true],
  ['a denial wins', [policy(allow('dynamodb:*', '*')), policy(deny('dynamodb:GetItem', table))], get, false],
  [
    'a condition that holds allows',
    [policy(allow('ses:*', '*', { Condition: { StringLike: { 'ses:FromAddress': '*@a.fi' } } }))],
    mail('x@a.fi'),
    true,
  ],
  [
    'a condition that does not hold does not',
    [policy(allow('ses:*', '*', { Condition: { StringEquals: { 'ses:FromAddress': 'x@a.fi' } } }))],
    mail('y@a.fi'),
    false,
  ],
])('%s', (_, policies, wish, expected) => {
  expect(allows(policies, wish)).toBe(expected);
});

test('a statement of a form that is not understood is an error, never a yes', () => {
  expect(() => policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })).toThrow();
  expect(() => policy(allow('ses:*', '*', { Condition: { IpAddress: {} } }))).toThrow();
});
