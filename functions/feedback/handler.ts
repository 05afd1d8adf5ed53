import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle } from 'hono/aws-lambda';
import { feedbackStore } from '../../shared/feedback/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { feedbackApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;

export const handler = handle(
  feedbackApp({
    siteUrl: env.SITE_URL,
    feedback: feedbackStore(new DynamoDBClient({}), env.FEEDBACK_TABLE, now),
    now,
    random: randomBytes,
    log: lambdaLog('feedback'),
  }),
);
