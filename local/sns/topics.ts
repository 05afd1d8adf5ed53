import * as z from 'zod';
import type { Found, Resources } from '../template/resources.ts';

const Topic = z.strictObject({
  TopicName: z.string().optional(),
  DisplayName: z.unknown().optional(),
  KmsMasterKeyId: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const Subscription = z.discriminatedUnion('Protocol', [
  z.strictObject({
    Protocol: z.literal('sqs'),
    TopicArn: z.string(),
    Endpoint: z.string(),
    RawMessageDelivery: z.boolean().default(false),
  }),
  // What the operator is told by mail, such as alarms: nothing of it happens locally.
  z.strictObject({ Protocol: z.literal('email'), TopicArn: z.string(), Endpoint: z.string() }),
]);
export type QueueSubscription = Extract<z.infer<typeof Subscription>, { Protocol: 'sqs' }>;

/** Every topic that the template declares. */
export const topicsOf = (resources: Resources): readonly Found<unknown>[] => resources.ofType('AWS::SNS::Topic', Topic);

/** Every subscription of a queue to a topic. */
export const queueSubscriptionsOf = (resources: Resources): readonly QueueSubscription[] =>
  resources
    .ofType('AWS::SNS::Subscription', Subscription)
    .map(({ properties }) => properties)
    .filter((subscription) => subscription.Protocol === 'sqs');
