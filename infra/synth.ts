import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { projectRoot } from './parts/bundling.ts';
import { readSettings } from './settings.ts';
import { KumppaniverkostoStack } from './stack.ts';

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
 * Builds the app, writes its cloud assembly (one template and the code of each function) and returns the folder's path.
 * Needs no network and no account.
 * Throws if a setting is wrong (`SettingsError`), if a function does not bundle, or if the AwsSolutions checks find
 * something that nobody has given a reason for.
 */
export function synthesise({ outdir, context = {}, bundle = true }: SynthesisOptions = {}): string {
  const app = new App({
    // The CDK command line names a folder of its own.
    outdir: outdir ?? process.env['CDK_OUTDIR'] ?? join(projectRoot, 'cdk.out'),
    // The CDK command line brings the context of cdk.json itself, and wins over this.
    context: {
      ...readContext(),
      // Says in the template which construct each resource comes from, as the command line would.
      'aws:cdk:enable-path-metadata': true,
      'aws:cdk:enable-asset-metadata': true,
      ...(!bundle && { 'aws:cdk:bundling-stacks': [] }),
      ...context,
    },
    analyticsReporting: false,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new KumppaniverkostoStack(
    app,
    readSettings({ stage: app.node.tryGetContext('stage'), stages: app.node.tryGetContext('stages') }),
  );
  return app.synth().directory;
}

function readContext(): Record<string, unknown> {
  const file: unknown = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8'));
  return z.object({ context: z.record(z.string(), z.unknown()) }).parse(file).context;
}
