import { arnOf, type Place } from './place.ts';

/** What `Ref` and each attribute of a resource give. An attribute that is not listed is an error where it is used. */
type Values = { readonly Ref?: string; readonly [attribute: string]: string | undefined };

type ResourceType = {
  /** `run`: something local does its work. `declared`: it is for the cloud, and nothing happens locally. */
  readonly here: 'run' | 'declared';
  readonly values: (name: string, place: Place) => Values;
};

const run = (values: ResourceType['values'] = () => ({})): ResourceType => ({ here: 'run', values });
const declared = (values: ResourceType['values'] = () => ({})): ResourceType => ({ here: 'declared', values });
const named = (name: string): Values => ({ Ref: name });

/** Every type of resource that the template may hold. Any other is an error that names it. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::DynamoDB::Table': run((name, place) => ({ Ref: name, Arn: arnOf(place, 'dynamodb', `table/${name}`) })),
  'AWS::SQS::Queue': run((name, place) => ({
    Ref: `${place.gatewayUrl}/${place.account}/${name}`,
    Arn: arnOf(place, 'sqs', name),
    QueueName: name,
  })),
  'AWS::Lambda::Function': run((name, place) => ({ Ref: name, Arn: arnOf(place, 'lambda', `function:${name}`) })),
  'AWS::Lambda::EventSourceMapping': run(),
  'AWS::Lambda::EventInvokeConfig': run(),
  'AWS::IAM::Role': run((name, place) => ({ Ref: name, Arn: `arn:aws:iam::${place.account}:role/${name}` })),
  'AWS::IAM::Policy': run(),
  'AWS::Scheduler::Schedule': run((name, place) => ({
    Ref: name,
    Arn: arnOf(place, 'scheduler', `schedule/default/${name}`),
  })),
  'AWS::SecretsManager::Secret': run((name, place) => ({ Ref: arnOf(place, 'secretsmanager', `secret:${name}`) })),
  'AWS::ApiGatewayV2::Api': run((name, place) => ({ Ref: name, ApiId: name, ApiEndpoint: place.siteUrl })),
  'AWS::ApiGatewayV2::Route': run(),
  'AWS::ApiGatewayV2::Integration': run(named),
  'AWS::ApiGatewayV2::Stage': run(named),
  'AWS::S3::Bucket': run((name) => ({ Ref: name, Arn: `arn:aws:s3:::${name}` })),
  'AWS::SES::EmailIdentity': run(named),
  'AWS::SES::ConfigurationSet': run(named),
  'AWS::SES::ConfigurationSetEventDestination': run(named),
  'AWS::SNS::Subscription': run(),
  'AWS::SNS::Topic': run((name, place) => ({
    Ref: arnOf(place, 'sns', name),
    TopicArn: arnOf(place, 'sns', name),
    TopicName: name,
  })),

  'AWS::ApiGatewayV2::ApiMapping': declared(),
  'AWS::ApiGatewayV2::DomainName': declared(named),
  'AWS::Budgets::Budget': declared(),
  'AWS::CDK::Metadata': declared(),
  'AWS::CertificateManager::Certificate': declared(named),
  'AWS::CloudWatch::Alarm': declared((name, place) => ({
    Ref: name,
    Arn: arnOf(place, 'cloudwatch', `alarm:${name}`),
  })),
  'AWS::CloudWatch::CompositeAlarm': declared(named),
  'AWS::CloudWatch::Dashboard': declared(named),
  'AWS::Cognito::UserPool': declared((name, place) => ({
    Ref: `${place.region}_${name}`,
    Arn: arnOf(place, 'cognito-idp', `userpool/${place.region}_${name}`),
    ProviderURL: `https://cognito-idp.${place.region}.amazonaws.com/${place.region}_${name}`,
    ProviderName: `cognito-idp.${place.region}.amazonaws.com/${place.region}_${name}`,
  })),
  'AWS::Cognito::UserPoolClient': declared((name) => ({ Ref: name, ClientId: name })),
  'AWS::Cognito::UserPoolDomain': declared(named),
  'AWS::Cognito::UserPoolGroup': declared(named),
  'AWS::Cognito::UserPoolIdentityProvider': declared(named),
  'AWS::Cognito::ManagedLoginBranding': declared(named),
  'AWS::Lambda::Permission': declared(),
  'AWS::Logs::LogGroup': declared((name, place) => ({ Ref: name, Arn: arnOf(place, 'logs', `log-group:${name}:*`) })),
  'AWS::Logs::MetricFilter': declared(named),
  'AWS::S3::BucketPolicy': declared(),
  'AWS::SNS::TopicPolicy': declared(),
  'AWS::SQS::QueuePolicy': declared(),
};
