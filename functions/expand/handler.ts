import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../shared/batch.ts';
import { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { segmentStore } from '../../shared/bulletin/segment-store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { Env } from './env.ts';
import { expand } from './expand.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });

const deps = {
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  segments: segmentStore(dynamo, env.SEGMENT_TABLE),
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  queues: {
    email: sqsQueue<DeliveryMessage>(sqs, env.EMAILS_QUEUE_URL),
    webhook: sqsQueue<DeliveryMessage>(sqs, env.WEBHOOKS_QUEUE_URL),
    'urgent-email': sqsQueue<DeliveryMessage>(sqs, env.URGENT_EMAILS_QUEUE_URL),
    'urgent-webhook': sqsQueue<DeliveryMessage>(sqs, env.URGENT_WEBHOOKS_QUEUE_URL),
  },
  log: lambdaLog('expand'),
  now,
};

/** Woken by the queue `bulletins`. */
export const handler = (event: SQSEvent, context: Context) =>
  eachMessage(event, SegmentMessage, deps.log, (message) =>
    expand(message, () => context.getRemainingTimeInMillis(), deps),
  );
