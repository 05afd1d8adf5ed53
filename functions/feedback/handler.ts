import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deedStore } from '../../shared/deed/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { quotaStore } from '../../shared/quota/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { dayKeyStore } from '../../shared/visit/day-key-store.ts';
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
    deeds: deedStore(dynamo, env.DEED_TABLE),
    partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
    deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
    emails: sqsQueue<DeliveryMessage>(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
    staffAddresses: env.STAFF_ADDRESSES.split(','),
    topicOwners: env.TOPIC_OWNERS,
    due: env.DUE_TIMES,
    keep: env.RETENTION,
    quotas: quotaStore(dynamo, env.QUOTA_TABLE),
    dayKeys: dayKeyStore(dynamo, env.VISITOR_TABLE, randomBytes),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    now,
    random: randomBytes,
    log: lambdaLog('feedback'),
  }),
);
