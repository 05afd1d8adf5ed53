import * as z from 'zod';

/** A call as it reached the sinks. */
export const Recorded = z.object({
  service: z.enum(['dynamodb', 'sqs', 'ses', 'secretsmanager', 'webhook']),
  operation: z.string(),
  body: z.string(),
  /** Of a webhook only: its SDK makes those of the others. */
  headers: z.record(z.string(), z.string()).optional(),
});
export type Recorded = z.infer<typeof Recorded>;
