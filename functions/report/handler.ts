import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { auditStore } from '../../shared/audit/store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { forewordStore } from '../../shared/foreword/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { pilotStore } from '../../shared/pilot/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { reportFileStore } from '../../shared/report/file-store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { visitReader } from '../../shared/visit/store.ts';
import { Env } from './env.ts';
import { ReportEvent } from './event.ts';
import { progressIn } from './progress.ts';
import { report } from './report.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});
const files = reportFileStore(dynamo, env.EDITION_TABLE, now);
const addresses = (list: string) => list.split(',').map((address) => address.trim());

const deps = {
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  postings: postingStore(dynamo, env.POSTING_TABLE, now),
  visits: visitReader(dynamo, env.VISIT_TABLE, now),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  pilot: pilotStore(dynamo, env.PILOT_TABLE),
  forewords: forewordStore(dynamo, env.FOREWORD_TABLE),
  audit: auditStore(dynamo, env.AUDIT_TABLE),
  reports: reportStore(dynamo, env.REPORT_TABLE),
  files,
  progress: progressIn(files, now),
  queue: sqsQueue<DeliveryMessage>(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
  locale: env.REPORT_LOCALE,
  staffAddresses: addresses(env.STAFF_ADDRESSES),
  councilAddresses: addresses(env.COUNCIL_ADDRESSES),
  leaders: env.LEADERS,
  log: lambdaLog('report'),
  now,
};

/** Woken by the clock with `{ "errand": … }`, or by hand with `{ "month": "2026-10", "send": false }`. */
export const handler = (event: unknown) => report(ReportEvent.parse(event), deps);
