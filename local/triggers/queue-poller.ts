import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Invocation } from '../functions/runner.ts';
import { messageOf } from '../problem.ts';
import { batchEvent, doneMessages } from './batch.ts';

export type PollerOptions = {
  /** A client with the operator's own rights: in the cloud it is the Lambda service that polls. */
  readonly client: SQSClient;
  readonly queue: { readonly url: string; readonly arn: string; readonly region: string };
  readonly batchSize: number;
  /** How many batches may be under way at a time. */
  readonly maximumConcurrency: number;
  readonly reportsFailures: boolean;
  readonly invoke: (event: unknown) => Promise<Invocation>;
  readonly log: (line: string) => void;
};

/** How long `stop` waits for batches that are under way; what is not done by then shows again after its time-out. */
const PATIENCE_MS = 2000;

/** Feeds a function from its queue as Lambda does, until stopped. */
export function startPoller(options: PollerOptions): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const polling = poll();

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (underWay.size >= options.maximumConcurrency) {
        await Promise.race(underWay);
        continue;
      }
      const messages = await receive(options, stopping.signal);
      if (messages.length === 0) continue;
      const batch = handle(messages, options).finally(() => underWay.delete(batch));
      underWay.add(batch);
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await polling;
      await Promise.race([Promise.allSettled(underWay), sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

async function receive(
  { client, queue, batchSize, log }: PollerOptions,
  signal: AbortSignal,
): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queue.url,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  try {
    const { Messages = [] } = await client.send(command, { abortSignal: signal });
    return Messages;
  } catch (error) {
    if (signal.aborted) return [];
    log(`queue  ${queue.url} cannot be read: ${messageOf(error)}`);
    await sleep(1000, undefined, { signal }).catch(() => undefined);
    return [];
  }
}

async function handle(messages: readonly Message[], options: PollerOptions): Promise<void> {
  const { client, queue, invoke, reportsFailures, log } = options;
  try {
    const invocation = await invoke(batchEvent(messages, queue));
    const done = doneMessages(messages, invocation, { reportsFailures });
    if (done.length < messages.length) {
      log(
        `queue  ${messages.length - done.length} of ${messages.length} messages go back to ${queue.arn.split(':').at(-1)}`,
      );
    }
    if (done.length === 0) return;
    const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queue.url, Entries }));
  } catch (error) {
    // Nothing is lost: a message that was not deleted shows again.
    log(`queue  ${queue.url}: ${messageOf(error)}`);
  }
}
