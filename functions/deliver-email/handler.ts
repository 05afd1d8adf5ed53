import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import type { SQSEvent } from 'aws-lambda';
import { accessStore } from '../../shared/access/store.ts';
import { eachMessage } from '../../shared/batch.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { timing } from '../../shared/delivery/timing.ts';
import { sesMailer } from '../../shared/email/mailer.ts';
import { sesShare } from '../../shared/email/send-quota.ts';
import { suppressionStore } from '../../shared/email/suppression-store.ts';
import { evenTurns } from '../../shared/email/turns.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { region } from '../../shared/region.ts';
import { reportFileStore } from '../../shared/report/file-store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { weekStore } from '../../shared/week/store.ts';
import { deliverEmails } from './deliver.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});
const ses = new SESClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: timing.email.callMs, throwOnRequestTimeout: true },
});
const sender = { name: region.authority.fi, address: env.MAIL_FROM, replyTo: env.MAIL_REPLY_TO };
const log = lambdaLog('deliver-email');

const deps = {
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  access: accessStore(dynamo, env.ACCESS_TABLE),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  postings: postingStore(dynamo, env.POSTING_TABLE, now),
  weeks: weekStore(dynamo, env.WEEK_TABLE),
  reports: reportStore(dynamo, env.REPORT_TABLE),
  reportFiles: reportFileStore(dynamo, env.EDITION_TABLE, now),
  reportLocale: env.REPORT_LOCALE,
  suppressions: suppressionStore(dynamo, env.SUPPRESSION_TABLE),
  mailer: sesMailer(ses, sender, env.MAIL_CONFIGURATION_SET),
  keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
  siteUrl: env.SITE_URL,
  turns: evenTurns({ perSecond: sesShare(ses, { workers: env.MAIL_WORKERS, now, log }), now, sleep }),
  log,
  random: Math.random,
  now,
};

/** Woken by the queues of mails, ordinary and urgent. */
export const handler = (event: SQSEvent) =>
  eachMessage(event, DeliveryMessage, deps.log, (message) => deliverEmails(message, deps));
