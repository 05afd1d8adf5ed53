import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FindFunction, Runnable } from '../functions/start.ts';
import { Problem } from '../problem.ts';
import { allows } from '../roles/policy.ts';
import type { Roles } from '../roles/roles.ts';
import type { Stops } from '../stops.ts';
import type { Place } from '../template/place.ts';
import type { Resources } from '../template/resources.ts';
import { invokeAsynchronously } from './asynchronous.ts';
import { eventSourceMappingsOf } from './event-source-mapping.ts';
import { startPoller } from './queue-poller.ts';
import { schedulesOf, startClock } from './schedule.ts';

export type TriggerOptions = {
  readonly resources: Resources;
  readonly place: Place;
  readonly roles: Roles;
  readonly sqsClient: SQSClient;
  readonly find: FindFunction;
  readonly log: (line: string) => void;
  /** `template`: as it says. `none`: no clock fires. Milliseconds by function: those fire that often instead. */
  readonly clocks: 'template' | 'none' | Readonly<Record<string, number>>;
};

const queueUrl = (place: Place, arn: string): string => `${place.gatewayUrl}/${place.account}/${arn.split(':').at(-1)}`;

/** Puts an event that failed every try into the queue that the function names for those. */
export const deadLetters =
  ({ sqsClient, place }: Pick<TriggerOptions, 'sqsClient' | 'place'>) =>
  async (queueArn: string, event: unknown, errorMessage: string): Promise<void> => {
    await sqsClient.send(
      new SendMessageCommand({
        QueueUrl: queueUrl(place, queueArn),
        MessageBody: JSON.stringify(event),
        MessageAttributes: {
          ErrorMessage: { DataType: 'String', StringValue: errorMessage.slice(0, 1024) || '-' },
        },
      }),
    );
  };

/** Feeds functions from their queues. The right to do so is looked at once, as a deployment would refuse a mapping without. */
export function startQueues({ resources, place, roles, sqsClient, find, log }: TriggerOptions, stops: Stops): void {
  for (const { logicalId, properties } of eventSourceMappingsOf(resources)) {
    const target = known(find(properties.FunctionName), logicalId, properties.FunctionName);
    const lacking = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'].find(
      (action) => !allows(roles.get(target.lambda.roleArn) ?? [], { action, resource: properties.EventSourceArn }),
    );
    if (lacking !== undefined) {
      throw new Problem(
        `${logicalId} (AWS::Lambda::EventSourceMapping) cannot feed ${target.lambda.door}: its role does not allow ${lacking} on ${properties.EventSourceArn}.`,
      );
    }
    if (!properties.Enabled) continue;
    const poller = startPoller({
      client: sqsClient,
      queue: { url: queueUrl(place, properties.EventSourceArn), arn: properties.EventSourceArn, region: place.region },
      batchSize: properties.BatchSize,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? 10,
      reportsFailures: properties.FunctionResponseTypes.length > 0,
      invoke: async (event) => {
        const invocation = await target.invoke(event);
        if (invocation.kind === 'failed')
          log(`${target.lambda.door}  failed  ${invocation.errorType}: ${invocation.errorMessage}`);
        return invocation;
      },
      log,
    });
    stops.add(poller.stop);
  }
}

/** Wakes functions by the clock. The right to do so is looked at once, too. */
export function startClocks(
  { resources, place, roles, sqsClient, find, log, clocks }: TriggerOptions,
  stops: Stops,
): void {
  const ending = new AbortController();
  const toDeadLetters = deadLetters({ sqsClient, place });
  stops.add(() => ending.abort());
  for (const { logicalId, properties } of schedulesOf(resources)) {
    const { Arn, RoleArn, Input } = properties.Target;
    const { lambda, invoke } = known(find(Arn), logicalId, Arn);
    if (!allows(roles.get(RoleArn) ?? [], { action: 'lambda:InvokeFunction', resource: lambda.arn })) {
      throw new Problem(
        `${logicalId} (AWS::Scheduler::Schedule) cannot wake ${lambda.door}: its role does not allow lambda:InvokeFunction on ${lambda.arn}.`,
      );
    }
    if (clocks === 'none' || properties.State === 'DISABLED') continue;
    const fire = () =>
      void invokeAsynchronously(JSON.parse(Input), {
        invoke,
        log: (line) => log(`${lambda.door}  ${line}`),
        signal: ending.signal,
        toDeadLetters: async (event, { errorMessage }) => {
          if (lambda.deadLetterArn === undefined) return;
          await toDeadLetters(lambda.deadLetterArn, event, errorMessage);
        },
      });
    const milliseconds = clocks === 'template' ? undefined : clocks[lambda.door];
    if (milliseconds !== undefined) {
      const timer = setInterval(fire, milliseconds);
      stops.add(() => clearInterval(timer));
      continue;
    }
    const clock = startClock(
      { expression: properties.ScheduleExpression, timeZone: properties.ScheduleExpressionTimezone, name: logicalId },
      fire,
    );
    stops.add(clock.stop);
  }
}

function known(found: Runnable | undefined, logicalId: string, reference: string): Runnable {
  if (found === undefined)
    throw new Problem(`${logicalId} is about the function ${reference}, which the template does not hold.`);
  return found;
}
