import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { auditStore } from '../../shared/audit/store.ts';
import type { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deedStore } from '../../shared/deed/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { suppressionStore } from '../../shared/email/suppression-store.ts';
import { forewordStore } from '../../shared/foreword/store.ts';
import { imageStore } from '../../shared/image/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { pilotStore } from '../../shared/pilot/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { prospectStore } from '../../shared/prospect/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { quotaStore } from '../../shared/quota/store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { openIdIssuer } from '../../shared/staff/issuer.ts';
import { callbackPath } from '../../shared/staff/paths.ts';
import { sessionStore } from '../../shared/staff/store.ts';
import { uploadBucket } from '../../shared/upload/bucket.ts';
import { uploadStore } from '../../shared/upload/store.ts';
import { visitReader } from '../../shared/visit/store.ts';
import { weekStore } from '../../shared/week/store.ts';
import { adminApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });

export const handler = handle(
  adminApp({
    siteUrl: env.SITE_URL,
    sessions: sessionStore(dynamo, env.SESSION_TABLE),
    issuer: openIdIssuer({
      issuer: env.OIDC_ISSUER,
      clientId: env.OIDC_CLIENT_ID,
      redirectUri: new URL(callbackPath, env.SITE_URL).href,
      allowHttp: env.OIDC_ALLOW_HTTP === 'yes',
    }),
    issuerUrl: env.OIDC_ISSUER,
    staffGroup: env.STAFF_GROUP,
    partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
    suppressions: suppressionStore(dynamo, env.SUPPRESSION_TABLE),
    quotas: quotaStore(dynamo, env.QUOTA_TABLE),
    urgentNeedsSecond: env.URGENT_NEEDS_SECOND === 'yes',
    prospects: prospectStore(dynamo, env.PROSPECT_TABLE, now),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
    deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
    pilot: pilotStore(dynamo, env.PILOT_TABLE),
    reports: reportStore(dynamo, env.REPORT_TABLE),
    forewords: forewordStore(dynamo, env.FOREWORD_TABLE),
    audit: auditStore(dynamo, env.AUDIT_TABLE),
    questions: questionStore(dynamo, env.QUESTION_TABLE, now),
    deeds: deedStore(dynamo, env.DEED_TABLE),
    postings: postingStore(dynamo, env.POSTING_TABLE, now),
    visits: visitReader(dynamo, env.VISIT_TABLE, now),
    weeks: weekStore(dynamo, env.WEEK_TABLE),
    images: imageStore(dynamo, env.IMAGE_TABLE, now),
    uploads: uploadStore(dynamo, env.UPLOAD_TABLE, now),
    uploadBucket: uploadBucket(env.UPLOADS_BUCKET, process.env, now),
    bulletinsQueue: sqsQueue<SegmentMessage>(sqs, env.BULLETINS_QUEUE_URL),
    emails: sqsQueue<DeliveryMessage>(sqs, env.EMAILS_QUEUE_URL),
    webhooks: sqsQueue<DeliveryMessage>(sqs, env.WEBHOOKS_QUEUE_URL),
    staffAddresses: env.STAFF_ADDRESSES.split(','),
    topicOwners: env.TOPIC_OWNERS,
    due: env.DUE_TIMES,
    keep: env.RETENTION,
    log: lambdaLog('admin'),
    now,
    random: randomBytes,
  }),
);
