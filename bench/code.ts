import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bundle } from '../infra/parts/bundling.ts';
import { synthesise } from '../local/synthesise.ts';
import { readTemplate } from '../local/template/template.ts';

/** A function as it is deployed. */
export type BundledFunction = {
  /** The one file that it starts from. */
  readonly file: string;
  readonly kilobytes: number;
  readonly memoryMb: number;
  /** How many messages wake it at once; 1 if no queue does. */
  readonly batchSize: number;
  /** By the name of each queue that wakes it: how many of it may run at once for that queue. */
  readonly mostAtOnce: Readonly<Record<string, number>>;
  /** What the template tells it, intrinsic functions unresolved. */
  readonly variables: Readonly<Record<string, unknown>>;
};

const Metadata = z.object({ 'aws:cdk:path': z.string(), 'aws:asset:path': z.string() });
const Template = z.object({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });
const FunctionResource = z.object({
  Metadata,
  Properties: z.object({
    MemorySize: z.number(),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});
const Mapping = z.object({
  Metadata: z.object({ 'aws:cdk:path': z.string() }),
  Properties: z.object({
    BatchSize: z.number(),
    FunctionName: z.object({ Ref: z.string() }),
    ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
  }),
});

/**
 * Synthesises the template that is deployed into a folder and reads every function in it, by the name of its folder under
 * functions/: its code as infra bundles it, its memory and its batch.
 */
export async function bundledFunctions(folder: string): Promise<ReadonlyMap<string, BundledFunction>> {
  const assembly = await synthesise(folder);
  const resources = Object.entries(Template.parse(readTemplate(assembly)).Resources);
  const mappings = Map.groupBy(
    resources
      .filter(([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping')
      .map(([, resource]) => Mapping.parse(resource)),
    ({ Properties }) => Properties.FunctionName.Ref,
  );
  return new Map(
    resources
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([logicalId, resource]) => {
        const { Metadata: metadata, Properties } = FunctionResource.parse(resource);
        const door = constructOf(metadata) ?? logicalId;
        const file = join(assembly, metadata['aws:asset:path'], 'index.mjs');
        const fed = mappings.get(logicalId) ?? [];
        const batchSize = fed[0]?.Properties.BatchSize ?? 1;
        const mostAtOnce = Object.fromEntries(
          fed.map(({ Metadata, Properties }) => [
            constructOf(Metadata) ?? '',
            Properties.ScalingConfig.MaximumConcurrency,
          ]),
        );
        const variables = Properties.Environment.Variables;
        const kilobytes = statSync(file).size / 1024;
        return [door, { file, kilobytes, memoryMb: Properties.MemorySize, batchSize, mostAtOnce, variables }];
      }),
  );
}

/** What a resource is part of: the second label of its path, after the stack's. */
const constructOf = (metadata: { readonly 'aws:cdk:path': string }) => metadata['aws:cdk:path'].split('/')[1];

/** Bundles the bare loop as infra bundles a function, so that both run the same build of the SDK. Gives the file. */
export async function bundleBareLoop(folder: string): Promise<string> {
  const outdir = join(folder, 'bare');
  await bundle({ entryPoints: ['bench/measured/bare-loop.ts'], outbase: 'bench/measured', outdir });
  return join(outdir, 'index.mjs');
}
