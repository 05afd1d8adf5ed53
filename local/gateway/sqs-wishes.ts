import * as z from 'zod';
import type { Wish } from '../roles/policy.ts';
import { arnOf, type Place } from '../template/place.ts';

const Body = z.union([
  z.object({ QueueUrl: z.string() }).transform(({ QueueUrl }) => QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1)),
  z.object({ QueueName: z.string() }).transform(({ QueueName }) => QueueName),
]);

/** What an SQS request needs to be allowed. Requests for a batch need the right to the single action. */
export function sqsWishes(operation: string, body: unknown, place: Place): readonly Wish[] {
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: arnOf(place, 'sqs', Body.parse(body)) }];
}
