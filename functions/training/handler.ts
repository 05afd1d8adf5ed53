import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { trainingApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);

export const handler = handle(
  trainingApp({
    siteUrl: env.SITE_URL,
    partners: partnerStore(new DynamoDBClient({}), env.PARTNER_TABLE, Date.now),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    now: Date.now,
    log: lambdaLog('training'),
  }),
);
