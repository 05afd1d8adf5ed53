import { expect, test } from 'vitest';
import { dynamodbWishes } from '../../local/gateway/dynamodb-wishes.ts';
import { sqsWishes } from '../../local/gateway/sqs-wishes.ts';

const place = { region: 'eu-north-1', account: '000000000000', siteUrl: '', gatewayUrl: '' };
const dynamodb = (operation: string, body: unknown) =>
  dynamodbWishes(operation, body, place).map(({ action, resource }) => `${action} ${resource.split(':').at(-1)}`);

test.each([
  ['GetItem', { TableName: 'A' }, ['dynamodb:GetItem table/A']],
  ['GetItem', { TableName: 'arn:aws:dynamodb:eu-north-1:000000000000:table/A' }, ['dynamodb:GetItem table/A']],
  ['Query', { TableName: 'A', IndexName: 'due' }, ['dynamodb:Query table/A/index/due']],
  [
    'BatchWriteItem',
    { RequestItems: { A: [], B: [] } },
    ['dynamodb:BatchWriteItem table/A', 'dynamodb:BatchWriteItem table/B'],
  ],
  [
    'TransactWriteItems',
    { TransactItems: [{ Put: { TableName: 'A' } }, { ConditionCheck: { TableName: 'B' } }] },
    ['dynamodb:PutItem table/A', 'dynamodb:ConditionCheckItem table/B'],
  ],
  [
    'BatchExecuteStatement',
    {
      Statements: [
        { Statement: `INSERT INTO "A" VALUE {'id': ?}` },
        { Statement: 'UPDATE "B" SET x = 1 WHERE id = ?' },
      ],
    },
    ['dynamodb:PartiQLInsert table/A', 'dynamodb:PartiQLUpdate table/B'],
  ],
  [
    'ExecuteStatement',
    { Statement: 'SELECT id, "from" FROM "A"."due" WHERE x = 1' },
    ['dynamodb:PartiQLSelect table/A/index/due'],
  ],
  ['ExecuteStatement', { Statement: 'DELETE FROM A WHERE id = 1' }, ['dynamodb:PartiQLDelete table/A']],
])('DynamoDB %s %j', (operation, body, expected) => {
  expect(dynamodb(operation, body)).toEqual(expected);
});

test('a batch of messages needs the right to send one', () => {
  const body = { QueueUrl: 'http://127.0.0.1:1/000000000000/small-work' };
  expect(sqsWishes('SendMessageBatch', body, place)).toEqual([
    { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-north-1:000000000000:small-work' },
  ]);
});
