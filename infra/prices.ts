/**
 * List prices in US dollars, eu-north-1 (Stockholm), as known in November 2026; those that come to cents a month are rounded
 * up. No free tier is in them.
 */
export const prices = {
  date: '2026-11',
  region: 'eu-north-1',
  sqsRequest: 0.4e-6,
  secretMonth: 0.4,
  /** For each metric that an alarm looks at. */
  alarmMetricMonth: 0.1,
  metricMonth: 0.3,
  dashboardMonth: 3,
  scheduledEvent: 1e-6,
  lambdaRequest: 0.2e-6,
  lambdaGigabyteSecond: 0.0000133334,
  dynamoReadUnit: 0.15e-6,
  logGigabyte: 0.6,
  /** Stored, and copied for restoring to any second of 35 days. */
  tableGigabyteMonth: 0.6,
} as const;

/** What costs nothing by itself: it is paid by use, or not at all. */
export const freeTypes: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
]);
