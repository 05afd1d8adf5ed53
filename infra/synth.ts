import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { projectRoot } from './parts/bundle.ts';
import { readSettings } from './settings.ts';
import { KumppaniverkostoStack } from './stack.ts';

/** The parts of a template that its readers here look at. */
export const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).optional(),
      DeletionPolicy: z.string().optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Description: z.string().optional() })).default({}),
});
export type Template = z.infer<typeof Template>;

/** A synthesised deployment: the folder that `cdk deploy` takes, and the one template in it. */
export type Assembly = {
  /** Absolute path of the cloud assembly; a function's code is in the folder that its `aws:asset:path` metadata names. */
  readonly directory: string;
  readonly template: Template;
};

/** What may be asked of a synthesis; every part of it has a default. */
export type SynthesisOptions = {
  /** Where the assembly goes; by default cdk.out, or wherever the CDK command line wants it. */
  readonly outdir?: string;
  /** What overrides the context of cdk.json, such as the stage. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** `false` leaves the functions' code out, for those who only read the template. */
  readonly bundle?: boolean;
};

/**
 * Builds the app and writes its cloud assembly; needs no network and no account.
 * Throws if a setting is wrong (`SettingsError`), if a function does not bundle, or if the AwsSolutions checks find
 * something that nobody has given a reason for.
 */
export function synthesise({ outdir, context = {}, bundle = true }: SynthesisOptions = {}): Assembly {
  const app = new App({
    // The CDK command line names a folder of its own.
    outdir: outdir ?? process.env['CDK_OUTDIR'] ?? join(projectRoot, 'cdk.out'),
    // The CDK command line brings the context of cdk.json itself, and wins over this.
    context: {
      ...readContext(),
      ...(!bundle && { 'aws:cdk:bundling-stacks': [] }),
      ...context,
    },
    analyticsReporting: false,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new KumppaniverkostoStack(
    app,
    readSettings({ stage: app.node.tryGetContext('stage'), stages: app.node.tryGetContext('stages') }),
  );
  const { directory } = app.synth();
  return { directory, template: Template.parse(JSON.parse(readFileSync(join(directory, stack.templateFile), 'utf8'))) };
}

function readContext(): Record<string, unknown> {
  const file: unknown = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8'));
  return z.object({ context: z.record(z.string(), z.unknown()) }).parse(file).context;
}
