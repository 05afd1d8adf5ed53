import { devNull } from 'node:os';
import type { LambdaFunction } from './functions/function.ts';
import { accessKeyIdOf, LOCAL_SECRET } from './gateway/caller.ts';
import { LOCAL_CLIENT_ID } from './sign-in/provider.ts';
import type { Place } from './template/place.ts';

/** What a function is told here that it is not told in a deployment: the three honest differences. */
export type LocalSettings = {
  /** The issuer that staff sign in at. */
  readonly issuer: string;
  /** `host:port` pairs that webhooks may have besides public https, separated by commas; empty for none. */
  readonly webhookAllowedHosts: string;
};

/** A function's whole `process.env`: its own variables of the template, what Lambda adds, and the local settings. */
export function environmentOf(
  lambda: LambdaFunction,
  place: Place,
  { issuer, webhookAllowedHosts }: LocalSettings,
): Record<string, string> {
  const signsIn = 'OIDC_ISSUER' in lambda.environment;
  return {
    ...lambda.environment,
    ...(signsIn ? { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: LOCAL_CLIENT_ID, OIDC_ALLOW_HTTP: 'yes' } : {}),
    ...(webhookAllowedHosts === '' ? {} : { WEBHOOK_ALLOWED_HOSTS: webhookAllowedHosts }),
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_LAMBDA_FUNCTION_NAME: lambda.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_ACCESS_KEY_ID: accessKeyIdOf(lambda.logicalId),
    AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
    AWS_ENDPOINT_URL_DYNAMODB: place.gatewayUrl,
    AWS_ENDPOINT_URL_SQS: place.gatewayUrl,
    AWS_ENDPOINT_URL_S3: place.gatewayUrl,
    AWS_ENDPOINT_URL_SES: place.gatewayUrl,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: place.gatewayUrl,
    // The profile of the person at the keyboard has no say in what a function does.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
