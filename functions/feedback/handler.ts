import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { questionStore } from '../../shared/question/store.ts';
import { quotaStore } from '../../shared/quota/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { feedbackApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamo = new DynamoDBClient({});

export const handler = handle(
  feedbackApp({
    siteUrl: env.SITE_URL,
    questions: questionStore(dynamo, env.QUESTION_TABLE, now),
    bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
    quotas: quotaStore(dynamo, env.QUOTA_TABLE),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    now,
    random: randomBytes,
    log: lambdaLog('feedback'),
  }),
);
