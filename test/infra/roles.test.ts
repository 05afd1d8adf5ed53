import { describe, expect, test } from 'vitest';
import { rights } from '../../infra/rights.ts';
import { deployedTemplate, doorOf, idOf, type Properties } from './deployed-template.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };

const template = deployedTemplate();
const roles = template.ofType('AWS::IAM::Role').map(([id, properties]) => ({ id, properties }));
const functions = template.ofType('AWS::Lambda::Function').map(([, properties]) => properties);
const statementsOf = (role: Properties): Statement[] =>
  role['Policies'].flatMap((policy: Properties) => policy['PolicyDocument'].Statement);
const actionsOf = (role: Properties) => statementsOf(role).flatMap(({ Action }) => Action);
const roleOf = (lambda: Properties) => template.referred(lambda['Role']);

describe('every role', () => {
  test.each(roles)('$id names exact actions on exact resources', ({ properties }) => {
    const statements = statementsOf(properties);
    expect(statements.length).toBeGreaterThan(0);
    for (const { Action, Resource, Effect } of statements) {
      expect(Effect).toBe('Allow');
      expect(JSON.stringify(Action)).not.toContain('*');
      // The one action that is about no resource.
      if (Action === 'ses:GetSendQuota') expect(Resource).toBe('*');
      // Any file of the bucket for uploads, which holds nothing else.
      else if (`${Action}`.startsWith('s3:')) expect(JSON.stringify(Resource)).toMatch(/-uploads-.*\/\*"/);
      else expect(JSON.stringify(Resource)).not.toContain('*');
    }
    expect(properties['ManagedPolicyArns']).toBeUndefined();
  });

  test('belongs to one function or one schedule', () => {
    const schedules = template.ofType('AWS::Scheduler::Schedule').map(([, { Target }]) => idOf(Target.RoleArn));
    const holders = [...functions.map(({ Role }) => idOf(Role)), ...schedules];
    expect(holders.sort()).toEqual(roles.map(({ id }) => id).sort());
  });

  test('has nothing beside it that adds to it', () => {
    expect(template.types.filter((type) => ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].includes(type))).toEqual([]);
  });
});

describe('rights', () => {
  const doorsWith = (matches: (action: string) => boolean) =>
    functions.filter((lambda) => actionsOf(roleOf(lambda)).some(matches)).map(doorOf);

  test('only deliver-email may send mail, and only as the domain of the settings', () => {
    expect(doorsWith((action) => action.startsWith('ses:'))).toEqual(['deliver-email']);
    const mails = roles
      .flatMap(({ properties }) => statementsOf(properties))
      .filter(({ Action }) => `${Action}`.includes('ses:'));
    expect(mails.map(({ Action }) => Action)).toEqual(['ses:SendRawEmail', 'ses:GetSendQuota']);
    expect(mails[0]?.Resource).toHaveLength(2);
  });

  test('only those who sign or check links, receipts and webhooks read the secret', () => {
    expect(doorsWith((action) => action.startsWith('secretsmanager:')).sort()).toEqual([
      'admin',
      'deliver-email',
      'deliver-webhook',
      'feedback',
      'kit',
      'link',
      'mail-events',
      'manage',
      'person',
      'site',
      'subscribe',
      'training',
    ]);
  });

  test('what was uploaded is read only by the function that makes pictures of it, which may do nothing else but store them', () => {
    expect(doorsWith((action) => action === 's3:GetObject')).toEqual(['image']);
    expect(doorsWith((action) => action === 's3:PutObject')).toEqual(['admin']);
    const image = functions.find((lambda) => doorOf(lambda) === 'image') ?? {};
    expect(actionsOf(roleOf(image)).sort()).toEqual([
      'dynamodb:PutItem',
      'dynamodb:PutItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      's3:GetObject',
      'sqs:SendMessage',
    ]);
  });

  test('no function may send to the queue that feeds it', () => {
    for (const { FunctionName, EventSourceArn } of template
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(([, m]) => m)) {
      const sendsTo = statementsOf(roleOf(template.referred(FunctionName)))
        .filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'))
        .map(({ Resource }) => idOf(Resource));
      expect(sendsTo).not.toContain(idOf(EventSourceArn));
    }
  });

  test('nobody may delete a row except those who end a session or an invitation, throw the key of the day away, or erase a person', () => {
    expect(doorsWith((action) => action === 'dynamodb:DeleteItem')).toEqual([
      'subscribe',
      'manage',
      'admin',
      'remind',
      'person',
    ]);
  });

  test.each(functions)('$FunctionName is told the tables and queues that it has rights to, and no others', (lambda) => {
    const told = Object.entries<unknown>(lambda['Environment'].Variables)
      .filter(([key]) => /_(TABLE|QUEUE_URL)$/.test(key))
      .map(([, value]) => idOf(value));
    const allowed = statementsOf(roleOf(lambda))
      .filter(({ Action }) => /dynamodb:|sqs:SendMessage/.test(`${Action}`))
      .map(({ Resource }) => idOf(Resource))
      .filter((id) => id !== (lambda['DeadLetterConfig'] && idOf(lambda['DeadLetterConfig'])));
    expect([...new Set(allowed)].sort()).toEqual(told.sort());
  });

  test('the table of rights is what the roles say: the sweep, letter by letter', () => {
    expect(rights.sweep.tables.delivery).toEqual(['GetItem', 'PutItem', 'UpdateItem', 'Query', 'Query due']);
    const sweep = functions.find((lambda) => doorOf(lambda) === 'sweep') ?? {};
    const onDeliveries = statementsOf(roleOf(sweep)).filter(({ Resource }) =>
      idOf(Resource).startsWith('DeliveryTable'),
    );
    expect(onDeliveries).toEqual([
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'],
        Resource: expect.anything(),
      },
      {
        Effect: 'Allow',
        Action: 'dynamodb:Query',
        Resource: {
          'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/^DeliveryTable/), 'Arn'] }, '/index/due']],
        },
      },
    ]);
  });
});
