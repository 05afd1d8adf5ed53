import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Invocation } from '../functions/runner.ts';

/** The event that Lambda makes of received messages. */
export const batchEvent = (messages: readonly Message[], queue: { readonly arn: string; readonly region: string }) => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          ...(StringValue === undefined ? {} : { stringValue: StringValue }),
          ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: queue.region,
  })),
});

const Response = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullable()
  .or(z.literal(''));

/**
 * The messages of a batch that are done and leave the queue; the others show again after their visibility time-out.
 * As Lambda decides: an error keeps all; so does an answer that is not of the agreed form or names a message that was not
 * in the batch; an empty answer means that all are done.
 */
export function doneMessages(
  messages: readonly Message[],
  invocation: Invocation,
  { reportsFailures }: { readonly reportsFailures: boolean },
): readonly Message[] {
  if (invocation.kind === 'failed') return [];
  if (!reportsFailures) return messages;
  const response = Response.safeParse(invocation.result);
  if (!response.success) return [];
  const failures = response.data === '' ? [] : (response.data?.batchItemFailures ?? []);
  const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
  const received = new Set(messages.map(({ MessageId }) => MessageId));
  if ([...failed].some((id) => !received.has(id))) return [];
  return messages.filter(({ MessageId }) => MessageId !== undefined && !failed.has(MessageId));
}
