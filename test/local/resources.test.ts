import { expect, test } from 'vitest';
import { tablesOf } from '../../local/dynamodb/table.ts';
import { resourcesOf } from '../../local/template/resources.ts';
import { Template } from '../../local/template/template.ts';

const place = {
  region: 'eu-north-1',
  account: '000000000000',
  siteUrl: 'http://127.0.0.1:1',
  gatewayUrl: 'http://127.0.0.1:2',
};
const read = (Resources: object) => resourcesOf(Template.parse({ Resources }), place);

test('a resource of a type that nothing runs is an error which names it', () => {
  expect(() => read({ Stream1A2B: { Type: 'AWS::Kinesis::Stream' } })).toThrow(
    /^Stream1A2B is of type AWS::Kinesis::Stream/,
  );
});

test('a property that nothing heeds is an error which names it', () => {
  const resources = read({
    Notes: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { KeySchema: [], AttributeDefinitions: [], BillingMode: 'PAY_PER_REQUEST', StreamSpecification: {} },
    },
  });
  expect(() => tablesOf(resources)).toThrow(/^Notes \(AWS::DynamoDB::Table\) .*StreamSpecification/);
});

test('a reference to what is not there, or to what it does not have, is an error which names both', () => {
  const { lookup } = read({ Notes: { Type: 'AWS::DynamoDB::Table' } });
  expect(() => lookup('Gone')).toThrow(/Gone/);
  expect(() => lookup('Notes', 'StreamArn')).toThrow(/Notes \(AWS::DynamoDB::Table\) for StreamArn/);
});

test('resources have the addresses that a deployment would give them, on this machine', () => {
  const { lookup } = read({
    Notes: { Type: 'AWS::DynamoDB::Table' },
    Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'small-work' } },
    Api: { Type: 'AWS::ApiGatewayV2::Api' },
  });
  expect(lookup('Notes')).toBe('Notes');
  expect(lookup('Notes', 'Arn')).toBe('arn:aws:dynamodb:eu-north-1:000000000000:table/Notes');
  expect(lookup('Work')).toBe('http://127.0.0.1:2/000000000000/small-work');
  expect(lookup('Api', 'ApiEndpoint')).toBe('http://127.0.0.1:1');
  expect(lookup('AWS::Region')).toBe('eu-north-1');
});
