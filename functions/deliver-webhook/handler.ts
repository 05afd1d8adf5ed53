import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../shared/batch.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { allowedHosts } from '../../shared/webhook/address.ts';
import { webhookCaller } from '../../shared/webhook/call.ts';
import { deliverWebhooks } from './deliver.ts';
import { Env } from './env.ts';
import { fairCaller } from './fair-caller.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});

const deps = {
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  caller: fairCaller(webhookCaller(allowedHosts(env.WEBHOOK_ALLOWED_HOSTS))),
  keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
  siteUrl: env.SITE_URL,
  staffAddresses: env.STAFF_ADDRESSES.split(','),
  log: lambdaLog('deliver-webhook'),
  random: Math.random,
  now,
};

/** Woken by the queues of webhooks, ordinary and urgent. */
export const handler = (event: SQSEvent) =>
  eachMessage(event, DeliveryMessage, deps.log, (message) => deliverWebhooks(message, deps));
