import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** A queue that takes messages of one kind. */
export interface Queue<Message> {
  /**
   * Puts every message on the queue, 10 a request. Throws if any was not taken; those before it may have been. A message
   * that names a `host` is of that host's group: no group with many messages under way keeps the others waiting.
   */
  send(messages: readonly Message[]): Promise<void>;
}

/** SendMessageBatch takes 10 entries (SQS Developer Guide, quotas). */
const messagesPerCall = 10;

export function sqsQueue<Message>(client: SQSClient, url: string): Queue<Message> {
  return {
    async send(messages) {
      for (let at = 0; at < messages.length; at += messagesPerCall) {
        const entries = messages
          .slice(at, at + messagesPerCall)
          .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message), ...groupOf(message) }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
        const [failed] = Failed;
        if (failed !== undefined) throw new Error(`${Failed.length} messages were not taken by ${url}: ${failed.Code}`);
      }
    },
  };
}

/** On a standard queue a group orders nothing: it is what SQS shares the workers out by ("fair queues", SQS Developer Guide). */
function groupOf(message: unknown): { MessageGroupId?: string } {
  const names = typeof message === 'object' && message !== null && 'host' in message ? message.host : undefined;
  return typeof names === 'string' ? { MessageGroupId: names } : {};
}

/** Tells whether a queue holds nothing, as far as SQS knows: its counts settle within about a minute. */
export function sqsIdle(client: SQSClient, url: string): () => Promise<boolean> {
  return async () => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).every((count) => count === '0');
  };
}

/** A message that failed as often as its queue allows, as it lies in the dead letters. */
export type DeadLetter = { readonly messageId: string; readonly body: string; readonly receipt: string };

/** The messages that failed for good. */
export interface DeadLetters {
  /** Up to ten of them. One that is not `remove`d shows again a minute later. */
  take(): Promise<readonly DeadLetter[]>;
  /** Forgets a message. Twice equals once. */
  remove(letter: DeadLetter): Promise<void>;
}

/** `take` does not wait for messages, so it may miss some; they are there the next time. */
export function sqsDeadLetters(client: SQSClient, url: string): DeadLetters {
  return {
    async take() {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
      );
      return Messages.map(({ MessageId = '', Body = '', ReceiptHandle = '' }) => ({
        messageId: MessageId,
        body: Body,
        receipt: ReceiptHandle,
      }));
    },

    async remove({ receipt }) {
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
    },
  };
}
