import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { siteApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);

export const handler = handle(
  siteApp({
    siteUrl: env.SITE_URL,
    bulletins: bulletinStore(new DynamoDBClient({}), env.BULLETIN_TABLE),
    now: Date.now,
  }),
);
