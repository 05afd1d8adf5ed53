import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../shared/batch.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { suppressionStore } from '../../shared/email/suppression-store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { keyReader } from '../../shared/secret.ts';
import { applyEvent } from './apply-event.ts';
import { Env } from './env.ts';
import { withoutGreeting } from './greeting.ts';
import { SesMessage } from './ses-event.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});

const deps = {
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  suppressions: suppressionStore(dynamo, env.SUPPRESSION_TABLE),
  emails: sqsQueue<DeliveryMessage>(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
  staffAddresses: env.STAFF_ADDRESSES.split(','),
  keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
  log: lambdaLog('mail-events'),
  now,
};

/** Woken by the queue `mail-events`. */
export const handler = (event: SQSEvent) =>
  eachMessage(withoutGreeting(event), SesMessage, deps.log, (message) => applyEvent(message, deps));
