import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { keyReader } from '../../shared/secret.ts';
import { dayKeyStore } from '../../shared/visit/day-key-store.ts';
import { visitStore } from '../../shared/visit/store.ts';
import { linkApp } from './app.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const dynamodb = new DynamoDBClient({});
const dayKeys = dayKeyStore(dynamodb, env.VISITOR_TABLE, randomBytes);
const visitTables = { visit: env.VISIT_TABLE, visitor: env.VISITOR_TABLE };

export const handler = handle(
  linkApp({
    siteUrl: env.SITE_URL,
    bulletins: bulletinStore(dynamodb, env.BULLETIN_TABLE),
    visits: visitStore(dynamodb, visitTables, { dayKeys, now: Date.now }),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    log: lambdaLog('link'),
  }),
);
