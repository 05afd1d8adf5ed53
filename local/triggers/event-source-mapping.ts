import * as z from 'zod';
import type { Found, Resources } from '../template/resources.ts';

const EventSourceMapping = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().int().min(1).max(10, 'at most 10 without a batching window').default(10),
  MaximumBatchingWindowInSeconds: z.literal(0, 'only 0, no waiting for fuller batches').optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  Enabled: z.boolean().default(true),
  Tags: z.unknown().optional(),
});
export type EventSourceMapping = z.infer<typeof EventSourceMapping>;

/** Which queue feeds which function, and in what portions. */
export const eventSourceMappingsOf = (resources: Resources): readonly Found<EventSourceMapping>[] =>
  resources.ofType('AWS::Lambda::EventSourceMapping', EventSourceMapping);
