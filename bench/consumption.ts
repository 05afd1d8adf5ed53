import * as z from 'zod';
import type { DeliveryChannel } from '../shared/delivery/delivery.ts';
import { measure } from './measured/child.ts';
import { idsPerMessage } from './measured/events.ts';
import { functionOf, type Stage, say, workerOf } from './stage.ts';

/** What the worker takes for one delivery, counted by the sinks. */
export type WorkerConsumption = {
  /** Calls to SES, or to the webhook. */
  readonly calls: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** What Lambda's poller asks of the queue: to receive a full batch and to delete it. */
  readonly sqsRequests: number;
  /** With the 26 bytes that CloudWatch adds to each line. */
  readonly logBytes: number;
};

const linesPerDelivery = 1;

/** Runs full batches through the worker and divides what was counted. */
export async function countConsumption(channel: DeliveryChannel, stage: Stage): Promise<WorkerConsumption> {
  say(`${channel}: what a delivery takes`);
  const { file, batchSize } = functionOf(stage, workerOf[channel]);
  const perBatch = batchSize * idsPerMessage;
  const deliveries = Math.ceil(stage.effort.counted / perBatch) * perBatch;
  await stage.sinks.reset();
  const { logBytes } = await measure({
    script: new URL('./measured/long-run.ts', import.meta.url),
    input: { channel, file, batchSize, upTo: [deliveries] },
    result: z.object({}),
    env: stage.env,
  });
  const { requests, writeUnits, readUnits, sent } = await stage.sinks.counts();
  if (sent !== deliveries) throw new Error(`${sent} of ${deliveries} deliveries were recorded as sent`);
  const each = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0) / deliveries;
  return {
    calls: (requests[channel === 'email' ? 'ses.SendRawEmail' : 'webhook.POST'] ?? 0) / deliveries,
    writeUnits: each(writeUnits),
    readUnits: each(readUnits),
    sqsRequests: 2 / perBatch,
    logBytes: logBytes / deliveries + 26 * linesPerDelivery,
  };
}
