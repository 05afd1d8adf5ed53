import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { timing } from '../../shared/delivery/timing.ts';
import { type TableDefinition, tables } from '../../shared/tables.ts';
import { deployedTemplate, doorOf, idOf, type Properties } from './deployed-template.ts';

const template = deployedTemplate();
const functions = template.ofType('AWS::Lambda::Function').map(([id, properties]) => ({ id, properties }));
const mappings = template.ofType('AWS::Lambda::EventSourceMapping').map(([, properties]) => properties);
const schedules = template.ofType('AWS::Scheduler::Schedule').map(([, properties]) => properties);
const alarms = template.ofType('AWS::CloudWatch::Alarm').map(([, properties]) => properties);

/** What the sweep takes away is counted by the sweep. */
const isTaken = (queueId: string) =>
  functions
    .flatMap(({ properties }) => properties['Environment'].Variables.WORK_DEAD_URL ?? [])
    .some((url) => idOf(url) === queueId) &&
  alarms.some((alarm) => alarm['MetricName'] === 'DeadLetters' && alarm['Threshold'] === 1);

const hasAlarm = (queueId: string) =>
  isTaken(queueId) ||
  alarms.some(
    (alarm) =>
      alarm['MetricName'] === 'ApproximateNumberOfMessagesVisible' &&
      alarm['Threshold'] === 1 &&
      idOf(alarm['Dimensions']) === queueId,
  );

describe('the stack', () => {
  test('passes the AwsSolutions checks, or says why not', () => {
    expect(template.findings).toEqual([]);
  });

  test('has no function or resource of the framework, only ours', () => {
    expect(template.types.filter((type) => type.startsWith('Custom::') || type.includes('CustomResource'))).toEqual([]);
    expect(functions.map(({ properties }) => doorOf(properties)).sort()).toEqual(readdirSync('functions').sort());
  });

  test('has nothing that loosens a guard on a laptop', () => {
    for (const setting of ['WEBHOOK_ALLOWED_HOSTS', 'OIDC_ALLOW_HTTP', 'AWS_ENDPOINT_URL', '127.0.0.1', 'localhost']) {
      expect(template.text).not.toContain(setting);
    }
  });

  test('tells where the site is and which DNS records mail needs', () => {
    expect(Object.keys(template.outputs)).toEqual(
      expect.arrayContaining([
        'SiteUrl',
        'AdminUrl',
        'DnsDkim1',
        'DnsDkim2',
        'DnsDkim3',
        'DnsBounceMx',
        'DnsBounceSpf',
      ]),
    );
    expect(template.outputs['DnsBounceMx'].Value).toBe(
      'bounce.kumppaniverkosto.example.org MX 10 feedback-smtp.eu-north-1.amazonses.com',
    );
    expect(template.outputs['DnsDmarc'].Value).toBe(
      '_dmarc.kumppaniverkosto.example.org TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r"',
    );
  });
});

describe('every function', () => {
  test.each(functions)('$id runs on Node 24 on arm64', ({ properties }) => {
    expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
  });

  test.each(functions)('$id has a log of its own that is not kept for ever', ({ properties }) => {
    const log = template.referred(properties['LoggingConfig'].LogGroup);
    expect(log).toMatchObject({ LogGroupName: `/aws/lambda/${properties['FunctionName']}`, RetentionInDays: 30 });
  });

  test.each(functions)('$id is told exactly what its schema requires', async ({ properties }) => {
    const { Env } = await import(`../../functions/${doorOf(properties)}/env.ts`);
    const required = Object.entries<{ isOptional(): boolean }>(Env.shape).filter(([, field]) => !field.isOptional());
    expect(Object.keys(properties['Environment'].Variables).sort()).toEqual(required.map(([key]) => key).sort());
  });

  test.each(functions)('$id is told the name of the secret at most, never its value', ({ properties }) => {
    const variables = Object.entries<unknown>(properties['Environment'].Variables);
    for (const [key, value] of variables) {
      expect(JSON.stringify(value)).not.toContain('{{resolve:');
      if (/SECRET|PASSWORD|KEY|TOKEN/.test(key)) {
        expect(key).toBe('SECRET_ID');
        expect(value).toEqual({ Ref: template.ofType('AWS::SecretsManager::Secret')[0]?.[0] });
      }
    }
    expect(variables.length).toBeGreaterThan(0);
  });
});

describe('every queue', () => {
  const queueOf = (mapping: Properties) => template.referred(mapping['EventSourceArn']);

  test.each(mappings)('gives five tries, then the message is kept and someone is told: $EventSourceArn', (mapping) => {
    const { maxReceiveCount, deadLetterTargetArn } = queueOf(mapping)['RedrivePolicy'];
    expect(maxReceiveCount).toBe(5);
    expect(template.referred(deadLetterTargetArn)['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
    expect(hasAlarm(idOf(deadLetterTargetArn))).toBe(true);
  });

  test.each(mappings)('hides a message for six times what its function may take: $EventSourceArn', (mapping) => {
    const { Timeout } = template.referred(mapping['FunctionName']);
    expect(queueOf(mapping)['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Timeout);
  });

  test.each(mappings)(
    'takes back only what failed, and is worked off by a limited number: $EventSourceArn',
    (mapping) => {
      expect(mapping['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
      expect(mapping['ScalingConfig'].MaximumConcurrency).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(template.ofType('AWS::SQS::Queue'))('%s is encrypted and refuses plain http', (id, queue) => {
    expect(queue['SqsManagedSseEnabled']).toBe(true);
    const policies = template.ofType('AWS::SQS::QueuePolicy').filter(([, { Queues }]) => idOf(Queues) === id);
    expect(policies[0]?.[1]['PolicyDocument'].Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  test.each([
    ['deliver-email', timing.email],
    ['deliver-webhook', timing.webhook],
  ])(
    '%s: a call is over before its function, its function before the lease, the lease before the queue',
    (door, times) => {
      expect(times.callMs).toBeLessThan(times.functionMs);
      expect(times.functionMs).toBeLessThan(times.leaseMs);
      expect(times.leaseMs).toBeLessThan(times.visibilityMs);
      const lambda = functions.find(({ properties }) => doorOf(properties) === door);
      const own = mappings.filter(({ FunctionName }) => idOf(FunctionName) === lambda?.id);
      expect(lambda?.properties['Timeout']).toBe(times.functionMs / 1000);
      // The ordinary queue and the one of urgent bulletins.
      expect(own.map((mapping) => queueOf(mapping)['VisibilityTimeout'])).toEqual(
        Array(2).fill(times.visibilityMs / 1000),
      );
    },
  );
});

describe('the bucket that browsers upload to', () => {
  const [[bucketId, bucket] = ['', {}], ...others] = template.ofType('AWS::S3::Bucket');

  test('is the only one, and nobody outside reaches what is in it', () => {
    expect(others).toEqual([]);
    expect(Object.values(bucket['PublicAccessBlockConfiguration'])).toEqual([true, true, true, true]);
    expect(bucket['BucketEncryption']).toBeDefined();
    const [[, policy] = ['', {}]] = template.ofType('AWS::S3::BucketPolicy');
    expect(idOf(policy['Bucket'])).toBe(bucketId);
    expect(policy['PolicyDocument'].Statement.map(({ Effect }: Properties) => Effect)).toEqual(['Deny']);
  });

  test('forgets after a day what was uploaded, also what was never finished', () => {
    expect(bucket['LifecycleConfiguration'].Rules).toEqual([
      { Status: 'Enabled', ExpirationInDays: 1, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
    ]);
  });

  test('tells the one function that may read it, and it alone', () => {
    const [told, ...more] = bucket['NotificationConfiguration'].LambdaConfigurations;
    expect(more).toEqual([]);
    expect(doorOf(template.referred(told.Function))).toBe('image');
    const permission = template
      .ofType('AWS::Lambda::Permission')
      .find(([, { Principal }]) => Principal === 's3.amazonaws.com');
    expect(permission?.[1]).toMatchObject({
      FunctionName: told.Function,
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
  });
});

describe('what becomes of mails', () => {
  const [[setId] = ['']] = template.ofType('AWS::SES::ConfigurationSet');
  const [[, destination] = ['', {}]] = template.ofType('AWS::SES::ConfigurationSetEventDestination');
  const topic: unknown = destination['EventDestination'].SnsDestination.TopicARN;
  const [subscription = {}] = template
    .ofType('AWS::SNS::Subscription')
    .map(([, properties]) => properties)
    .filter(({ TopicArn }) => idOf(TopicArn) === idOf(topic));
  const allowed = (type: string, list: string, id: string): Properties[] =>
    template
      .ofType(type)
      .filter(([, properties]) => idOf(properties[list]) === id)
      .flatMap(([, properties]) => properties['PolicyDocument'].Statement)
      .filter(({ Effect }) => Effect === 'Allow');

  test('is told of every mail that is sent, in all that we understand', () => {
    const sender = functions.find(({ properties }) => doorOf(properties) === 'deliver-email');
    expect(idOf(sender?.properties['Environment'].Variables.MAIL_CONFIGURATION_SET)).toBe(setId);
    expect(idOf(destination['ConfigurationSetName'])).toBe(setId);
    expect(destination['EventDestination']).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'],
    });
  });

  test('comes as SES wrote it, by a topic that only SES may publish to and only over TLS', () => {
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(allowed('AWS::SNS::TopicPolicy', 'Topics', idOf(topic))).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    const [, policy = {}] =
      template.ofType('AWS::SNS::TopicPolicy').find(([, { Topics }]) => idOf(Topics) === idOf(topic)) ?? [];
    expect(policy['PolicyDocument'].Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  test('ends on the queue that wakes mail-events, which nobody but the topic may fill', () => {
    const queueId = idOf(subscription['Endpoint']);
    const [mapping = {}] = mappings.filter(({ EventSourceArn }) => idOf(EventSourceArn) === queueId);
    expect(doorOf(template.referred(mapping['FunctionName']))).toBe('mail-events');
    expect(allowed('AWS::SQS::QueuePolicy', 'Queues', queueId)).toMatchObject([
      {
        Action: 'sqs:SendMessage',
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': topic } },
      },
    ]);
  });
});

describe('every schedule', () => {
  test.each(schedules)('keeps a wake-up that failed, and someone is told: $ScheduleExpression', ({ Target }) => {
    expect(hasAlarm(idOf(Target.DeadLetterConfig))).toBe(true);
    // The scheduler sees only whether the function was reached; what fails inside it is the function's to keep.
    expect(idOf(template.referred(Target.Arn)['DeadLetterConfig'])).toBe(idOf(Target.DeadLetterConfig));
  });

  test('the report comes on the first of the month at seven by Finnish clocks, the sweep each minute', () => {
    expect(
      schedules.map((schedule) => [schedule['ScheduleExpression'], schedule['ScheduleExpressionTimezone']]),
    ).toEqual(
      expect.arrayContaining([
        ['rate(1 minute)', expect.any(String)],
        ['cron(0 7 1 * ? *)', 'Europe/Helsinki'],
      ]),
    );
  });
});

describe('every table', () => {
  const deployed = template.ofType('AWS::DynamoDB::Table');

  test.each(deployed)('%s can be restored to any second and not be deleted by mistake', (id, table) => {
    // Who opened a link is to be forgotten at midnight, which a backup would not do.
    const isForgotten = id.startsWith('VisitorTable');
    expect(table).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !isForgotten },
      DeletionProtectionEnabled: true,
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(JSON.parse(template.text).Resources[id]).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  test.each(Object.entries<TableDefinition>(tables))(
    '%s has the keys, indexes and expiry of the model',
    (noun, model) => {
      const [, table = {}] = deployed.find(([id]) => id.toLowerCase().startsWith(`${noun}table`)) ?? [];
      const names = (schema: readonly Properties[]) => schema.map((key) => key['AttributeName']);
      expect(names(table['KeySchema'])).toEqual([model.partitionKey, model.sortKey].filter((key) => key !== undefined));
      expect(table['AttributeDefinitions'].every((attribute: Properties) => attribute['AttributeType'] === 'S')).toBe(
        true,
      );
      const indexes: Properties[] = table['GlobalSecondaryIndexes'] ?? [];
      expect(Object.fromEntries(indexes.map((index) => [index['IndexName'], names(index['KeySchema'])]))).toEqual(
        Object.fromEntries(Object.entries(model.indexes).map(([name, key]) => [name, [key.partitionKey, key.sortKey]])),
      );
      expect(indexes.every((index) => index['Projection'].ProjectionType === 'ALL')).toBe(true);
      expect(table['TimeToLiveSpecification']?.AttributeName).toBe(model.expires ? 'expiresAt' : undefined);
    },
  );
});

describe('every alarm', () => {
  test.each(alarms)('says who is hurt and what to do, to a person: $AlarmDescription', (alarm) => {
    expect(alarm['AlarmDescription']).toMatch(/^[A-Z].{20,}\. What to do: .{20,}\. More: docs\/runbook\.md#[\w-]+$/);
    expect(alarm['AlarmDescription'].length).toBeLessThanOrEqual(1024);
    const [topic] = alarm['AlarmActions'];
    const subscriptions = template.ofType('AWS::SNS::Subscription').map(([, properties]) => properties);
    expect(subscriptions).toContainEqual({ Protocol: 'email', Endpoint: 'yllapito@example.org', TopicArn: topic });
  });
});

describe('the website', () => {
  test('sends each path to its function, and every unknown one to the site', () => {
    const routes = template.ofType('AWS::ApiGatewayV2::Route').map(([, { RouteKey, Target }]) => {
      const integration = template.referred(Target);
      return [RouteKey, doorOf(template.referred(integration['IntegrationUri']))];
    });
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /': 'site',
      'ANY /tiedote/{id}': 'site',
      'ANY /kokeilu': 'site',
      'ANY /raportti/{proxy+}': 'site',
      'ANY /kumppanit': 'site',
      'ANY /kuva/{proxy+}': 'site',
      'ANY /luonnos/{token}': 'site',
      'ANY /tietosuoja': 'site',
      'ANY /assets/{proxy+}': 'site',
      $default: 'site',
      'ANY /tilaa': 'subscribe',
      'ANY /tilaa/{proxy+}': 'subscribe',
      'ANY /tarkista': 'site',
      'ANY /tarkista/{code}': 'site',
      'ANY /paketti/{proxy+}': 'kit',
      'ANY /l/{link}': 'link',
      'ANY /palaute': 'feedback',
      'ANY /palaute/{proxy+}': 'feedback',
      'ANY /valita/{proxy+}': 'feedback',
      'ANY /vastaukset': 'site',
      'ANY /vastaukset/{proxy+}': 'site',
      'ANY /oma': 'manage',
      'ANY /oma/{proxy+}': 'manage',
      'ANY /koulutus/{proxy+}': 'training',
      'ANY /hallinta': 'admin',
      'ANY /hallinta/{proxy+}': 'admin',
    });
  });

  test('logs each request without anything that tells who asked', () => {
    const [, stage = {}] = template.ofType('AWS::ApiGatewayV2::Stage')[0] ?? [];
    const logged: string[] = Object.values(JSON.parse(stage['AccessLogSettings'].Format));
    expect(logged).toEqual(expect.arrayContaining(['$context.routeKey', '$context.status', '$context.requestId']));
    expect(logged.filter((field) => /identity|path|query|authorizer|domain/i.test(field))).toEqual([]);
    expect(stage['DefaultRouteSettings'].ThrottlingRateLimit).toBeGreaterThan(0);
  });

  test('answers at an address of its own only with the certificate for it, and then nowhere else', () => {
    const stages = {
      pilot: {
        ...cdk.context.stages.pilot,
        siteUrl: 'https://verkosto.example.org',
        certificateArn: 'arn:aws:acm:eu-north-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
      },
    };
    const withAddress = deployedTemplate({ stages });
    expect(withAddress.ofType('AWS::ApiGatewayV2::DomainName')[0]?.[1]['DomainName']).toBe('verkosto.example.org');
    expect(withAddress.ofType('AWS::ApiGatewayV2::Api')[0]?.[1]['DisableExecuteApiEndpoint']).toBe(true);
    expect(withAddress.ofType('AWS::Cognito::UserPoolClient')[0]?.[1]).toMatchObject({
      CallbackURLs: ['https://verkosto.example.org/hallinta/kirjaudu/paluu'],
      // Where the sign-out page asks the sign-in service to send people back to.
      LogoutURLs: ['https://verkosto.example.org/hallinta/kirjaudu'],
    });
  });
});

describe('the staff', () => {
  test('are added by the operator, sign in with a second factor, and prove the exchange with PKCE instead of a secret', () => {
    expect(template.ofType('AWS::Cognito::UserPool')[0]?.[1]).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
    expect(template.ofType('AWS::Cognito::UserPoolClient')[0]?.[1]).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
    });
    expect(template.ofType('AWS::Cognito::UserPoolGroup')[0]?.[1]).toMatchObject({ GroupName: 'viestinta' });
  });
});
