import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { accessStore } from '../../shared/access/store.ts';
import { auditStore } from '../../shared/audit/store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { membershipStore } from '../../shared/membership/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { quotaStore } from '../../shared/quota/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { allowedHosts } from '../../shared/webhook/address.ts';
import { manageApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });

export const handler = handle(
  manageApp({
    siteUrl: env.SITE_URL,
    access: accessStore(dynamo, env.ACCESS_TABLE),
    audit: auditStore(dynamo, env.AUDIT_TABLE),
    memberships: membershipStore(dynamo, env.MEMBERSHIP_TABLE),
    partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
    deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
    quotas: quotaStore(dynamo, env.QUOTA_TABLE),
    bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
    emails: sqsQueue(sqs, env.EMAILS_QUEUE_URL),
    webhooks: sqsQueue(sqs, env.WEBHOOKS_QUEUE_URL),
    staffAddresses: env.STAFF_ADDRESSES.split(','),
    allowedHosts: allowedHosts(env.WEBHOOK_ALLOWED_HOSTS),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    now,
    random: randomBytes,
    log: lambdaLog('manage'),
  }),
);
