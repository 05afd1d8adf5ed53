import { createHash } from 'node:crypto';
import * as z from 'zod';

const Batch = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) });

/** An SQS that takes everything and keeps nothing. The client checks the digest of each body. */
export function answerSqs(operation: string, body: unknown): string {
  switch (operation) {
    case 'SendMessageBatch':
      return JSON.stringify({
        Successful: Batch.parse(body).Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
        })),
      });
    case 'GetQueueAttributes':
      return JSON.stringify({ Attributes: { ApproximateNumberOfMessages: '0' } });
    case 'ReceiveMessage':
      return JSON.stringify({ Messages: [] });
    default:
      throw new Error(`the sink does not answer SQS ${operation}`);
  }
}
