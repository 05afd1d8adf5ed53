// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders, not JavaScript's
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const door = (name: string) => ({ 'aws:cdk:path': `Small/${name}/Function/Resource` });

const lambda = (name: string, timeout: number) => ({
  Type: 'AWS::Lambda::Function',
  Metadata: door(name),
  Properties: {
    FunctionName: `small-${name}`,
    Code: { S3Bucket: 'assets', S3Key: 'small.zip' },
    Handler: `index.${name}`,
    Runtime: 'nodejs24.x',
    Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] },
    Timeout: timeout,
    Environment: {
      Variables: {
        NOTE_TABLE: { Ref: 'Notes' },
        WORK_QUEUE_URL: { Ref: 'Work' },
        SECRET_ID: { Ref: 'Secret' },
        SITE_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
      },
    },
  },
});

const role = (...statements: { Action: string | string[]; Resource: unknown }[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {},
    Policies: [
      { PolicyName: 'Rights', PolicyDocument: { Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) } },
    ],
  },
});

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** A stack with one of everything that the local system runs. */
export const smallTemplate = {
  Resources: {
    Notes: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'small-work-dead' } },
    Work: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'small-work',
        VisibilityTimeout: 1,
        RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
      },
    },
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } },
    },
    Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'verkosto.example' } },
    page: lambda('page', 3),
    pageRole: role({ Action: 'logs:PutLogEvents', Resource: '*' }),
    worker: lambda('worker', 2),
    workerRole: role(
      { Action: 'dynamodb:PutItem', Resource: arnOf('Notes') },
      { Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], Resource: arnOf('Work') },
    ),
    hand: lambda('hand', 3),
    handRole: role(
      { Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: arnOf('Notes') },
      { Action: 'sqs:SendMessage', Resource: arnOf('Work') },
      { Action: 'secretsmanager:GetSecretValue', Resource: { Ref: 'Secret' } },
      {
        Action: 'ses:SendRawEmail',
        Resource: { 'Fn::Sub': 'arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/${Identity}' },
      },
    ),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: arnOf('Work'),
        FunctionName: { Ref: 'worker' },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Api', ProtocolType: 'HTTP' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf('page'),
        PayloadFormatVersion: '2.0',
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: '$default',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
      },
    },
    Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Anything' } },
  },
};

/** A new empty folder under the machine's folder for such things. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'local-'));

/** Writes the small stack as a cloud assembly with its code bundled, and gives the folder. */
export function smallAssembly(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'Small.template.json'), JSON.stringify(smallTemplate));
  buildSync({
    entryPoints: [fileURLToPath(new URL('code.mjs', import.meta.url))],
    outfile: join(folder, 'asset.small', 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);" },
  });
  return folder;
}
