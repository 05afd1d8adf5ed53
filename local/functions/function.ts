import { join } from 'node:path';
import * as z from 'zod';
import type { Resources } from '../template/resources.ts';

const Properties = z.strictObject({
  FunctionName: z.string().optional(),
  Description: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string().regex(/^\w+\.\w+$/),
  Runtime: z.string().startsWith('nodejs24', 'only nodejs24.x runs locally'),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
  // The processor, the log and the traces are of the cloud; a laptop does not run out of concurrency.
  Architectures: z.unknown().optional(),
  LoggingConfig: z.unknown().optional(),
  TracingConfig: z.unknown().optional(),
  ReservedConcurrentExecutions: z.unknown().optional(),
  RecursiveLoop: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** A function of the template, ready to be run. */
export type LambdaFunction = {
  readonly logicalId: string;
  /** What people call it: the first construct of its path, which is its folder under functions/. */
  readonly door: string;
  /** What AWS calls it. */
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** The folder with its bundled code. */
  readonly directory: string;
  /** File and export, as in `index.handler`. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The ARN of the queue that takes events nobody waits for and that failed every try. */
  readonly deadLetterArn: string | undefined;
};

/** Every function that the template declares, with its code in the cloud assembly. */
export function functionsOf(resources: Resources, assembly: string): readonly LambdaFunction[] {
  return resources.ofType('AWS::Lambda::Function', Properties).map(({ logicalId, name, path, properties }) => ({
    logicalId,
    door: path[0] ?? logicalId,
    name,
    arn: resources.lookup(logicalId, 'Arn'),
    roleArn: properties.Role,
    directory: join(assembly, `asset.${properties.Code.S3Key.replace(/\.zip$/, '')}`),
    handler: properties.Handler,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    environment: properties.Environment.Variables,
    deadLetterArn: properties.DeadLetterConfig?.TargetArn,
  }));
}
