import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { auditStore } from '../../shared/audit/store.ts';
import type { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { segmentStore } from '../../shared/bulletin/segment-store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { lambdaMetrics } from '../../shared/metrics.ts';
import { sqsIdle, sqsQueue } from '../../shared/queue.ts';
import { Env } from './env.ts';
import { sweep } from './sweep.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });

const deps = {
  audit: auditStore(dynamo, env.AUDIT_TABLE),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
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
  staffAddresses: env.STAFF_ADDRESSES.split(','),
  log: lambdaLog('sweep'),
  metrics: lambdaMetrics({ service: 'sweep', namespace: env.METRICS_NAMESPACE, now }),
  now,
};

/** Woken by the clock, each minute. */
export const handler = () => sweep(deps);
