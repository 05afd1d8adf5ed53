import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { auditStore } from '../../shared/audit/store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { dayKeyStore } from '../../shared/visit/day-key-store.ts';
import { Env } from './env.ts';
import { remind } from './remind.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});

const deps = {
  audit: auditStore(dynamo, env.AUDIT_TABLE),
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  postings: postingStore(dynamo, env.POSTING_TABLE, now),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  dayKeys: dayKeyStore(dynamo, env.VISITOR_TABLE, randomBytes),
  emails: sqsQueue<DeliveryMessage>(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
  log: lambdaLog('remind'),
  now,
};

/** Woken by the clock, each hour. */
export const handler = () => remind(deps);
