import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { reportStore } from '../../shared/report/store.ts';
import { check } from './check.ts';
import { Env } from './env.ts';
import { ReportEvent } from './event.ts';
import { report } from './report.ts';

const env = Env.parse(process.env);
const now = () => Date.now();
const dynamo = new DynamoDBClient({});

const deps = {
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  reports: reportStore(dynamo, env.REPORT_TABLE),
  queue: sqsQueue<DeliveryMessage>(new SQSClient({ useQueueUrlAsEndpoint: false }), env.EMAILS_QUEUE_URL),
  addresses: env.COUNCIL_ADDRESSES.split(',').map((address) => address.trim()),
  log: lambdaLog('report'),
  now,
};

/**
 * Woken by the clock on the 1st at 07:00, on the 2nd with `{ "check": true }`, or by hand with
 * `{ "month": "2026-10", "send": false }`.
 */
export const handler = (event: unknown) => {
  const wish = ReportEvent.parse(event ?? {});
  return wish.check ? check(deps) : report(wish, deps);
};
