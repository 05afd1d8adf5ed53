import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { accessStore } from '../../shared/access/store.ts';
import { auditStore } from '../../shared/audit/store.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { membershipStore } from '../../shared/membership/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { prospectStore } from '../../shared/prospect/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { quotaStore } from '../../shared/quota/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { allowedHosts } from '../../shared/webhook/address.ts';
import { subscribeApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamodb = new DynamoDBClient({});

export const handler = handle(
  subscribeApp({
    siteUrl: env.SITE_URL,
    partners: partnerStore(dynamodb, env.PARTNER_TABLE, now),
    prospects: prospectStore(dynamodb, env.PROSPECT_TABLE, now),
    deliveries: deliveryStore(dynamodb, env.DELIVERY_TABLE, now),
    memberships: membershipStore(dynamodb, env.MEMBERSHIP_TABLE),
    access: accessStore(dynamodb, env.ACCESS_TABLE),
    audit: auditStore(dynamodb, env.AUDIT_TABLE),
    quotas: quotaStore(dynamodb, env.QUOTA_TABLE),
    emails: sqsQueue(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    staffAddresses: env.STAFF_ADDRESSES.split(','),
    allowedHosts: allowedHosts(env.WEBHOOK_ALLOWED_HOSTS),
    now,
    random: randomBytes,
    log: lambdaLog('subscribe'),
  }),
);
