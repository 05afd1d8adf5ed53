import * as z from 'zod';
import type { Found, Resources } from '../template/resources.ts';

const Queue = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  DelaySeconds: z.number().optional(),
  MaximumMessageSize: z.number().optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  // Encryption at rest and who may use a queue for its dead letters matter between machines only.
  RedriveAllowPolicy: z.unknown().optional(),
  SqsManagedSseEnabled: z.unknown().optional(),
  KmsMasterKeyId: z.unknown().optional(),
  Tags: z.unknown().optional(),
});
export type Queue = z.infer<typeof Queue>;

/** Every queue that the template declares. */
export const queuesOf = (resources: Resources): readonly Found<Queue>[] => resources.ofType('AWS::SQS::Queue', Queue);

/** A queue's attributes as the service takes them: texts, the redrive policy as JSON. */
export function attributesOf(queue: Queue): Record<string, string> {
  const numbers = {
    VisibilityTimeout: queue.VisibilityTimeout ?? 30,
    MessageRetentionPeriod: queue.MessageRetentionPeriod ?? 345_600,
    ReceiveMessageWaitTimeSeconds: queue.ReceiveMessageWaitTimeSeconds ?? 0,
    DelaySeconds: queue.DelaySeconds ?? 0,
    MaximumMessageSize: queue.MaximumMessageSize ?? 1_048_576,
  };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
    RedrivePolicy: queue.RedrivePolicy === undefined ? '' : JSON.stringify(queue.RedrivePolicy),
  };
}
