import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { kitApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamodb = new DynamoDBClient({});

export const handler = handle(
  kitApp({
    siteUrl: env.SITE_URL,
    partners: partnerStore(dynamodb, env.PARTNER_TABLE, now),
    bulletins: bulletinStore(dynamodb, env.BULLETIN_TABLE),
    postings: postingStore(dynamodb, env.POSTING_TABLE, now),
    questions: questionStore(dynamodb, env.QUESTION_TABLE, now),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    now,
    log: lambdaLog('kit'),
  }),
);
