import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type Log, nameOf } from './log.ts';

/**
 * Works through a batch of queue messages side by side and says which of them failed, so that the queue shows only those
 * again. A message that does not fit its schema fails each time and ends in the dead-letter queue; the others go on.
 */
export async function eachMessage<Message>(
  event: SQSEvent,
  schema: z.ZodType<Message>,
  log: Log,
  work: (message: Message) => Promise<void>,
): Promise<SQSBatchResponse> {
  const results = await Promise.all(
    event.Records.map(async (record) => {
      try {
        await work(schema.parse(JSON.parse(record.body)));
        return [];
      } catch (error) {
        log.warn('message failed', { messageId: record.messageId, error: nameOf(error) });
        return [{ itemIdentifier: record.messageId }];
      }
    }),
  );
  return { batchItemFailures: results.flat() };
}
