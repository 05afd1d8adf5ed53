import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { auditStore } from '../../shared/audit/store.ts';
import type { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { segmentStore } from '../../shared/bulletin/segment-store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { redrive } from '../../shared/delivery/redrive.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { lambdaMetrics } from '../../shared/metrics.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsDeadLetters, sqsIdle, sqsQueue } from '../../shared/queue.ts';
import { Env } from './env.ts';
import { isRedrive, moveAll } from './redrive.ts';
import { sweep } from './sweep.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });

const deps = {
  audit: auditStore(dynamo, env.AUDIT_TABLE),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  segments: segmentStore(dynamo, env.SEGMENT_TABLE),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  expansions: sqsQueue<SegmentMessage>(sqs, env.BULLETINS_QUEUE_URL),
  queues: {
    email: sqsQueue<DeliveryMessage>(sqs, env.EMAILS_QUEUE_URL),
    webhook: sqsQueue<DeliveryMessage>(sqs, env.WEBHOOKS_QUEUE_URL),
    'urgent-email': sqsQueue<DeliveryMessage>(sqs, env.URGENT_EMAILS_QUEUE_URL),
    'urgent-webhook': sqsQueue<DeliveryMessage>(sqs, env.URGENT_WEBHOOKS_QUEUE_URL),
  },
  idle: {
    email: sqsIdle(sqs, env.EMAILS_QUEUE_URL),
    webhook: sqsIdle(sqs, env.WEBHOOKS_QUEUE_URL),
    'urgent-email': sqsIdle(sqs, env.URGENT_EMAILS_QUEUE_URL),
    'urgent-webhook': sqsIdle(sqs, env.URGENT_WEBHOOKS_QUEUE_URL),
  },
  deadLetters: sqsDeadLetters(sqs, env.WORK_DEAD_URL),
  staffAddresses: env.STAFF_ADDRESSES.split(','),
  log: lambdaLog('sweep'),
  metrics: lambdaMetrics({ service: 'sweep', namespace: env.METRICS_NAMESPACE, now }),
  now,
};

const mailEvents = {
  from: sqsDeadLetters(sqs, env.MAIL_EVENTS_DEAD_URL),
  to: sqsQueue<unknown>(sqs, env.MAIL_EVENTS_QUEUE_URL),
};

/** Woken by the clock, each minute; with `{"redrive":true}` by the operator, when the cause of dead letters is mended. */
export const handler = async (event: unknown) => {
  if (!isRedrive(event)) return sweep(deps);
  const redriven = await redrive({ ...deps, emails: deps.queues.email, webhooks: deps.queues.webhook });
  return { ...redriven, mailEvents: await moveAll(mailEvents) };
};
