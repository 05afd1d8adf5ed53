import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { endAsWeEnd } from './end-as-we-end.ts';
import { messageOf, Problem } from './problem.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const Context = z.looseObject({
  context: z.looseObject({ stage: z.string(), stages: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/**
 * Synthesises the same CDK app that is deployed, functions bundled, into `<dataDir>/cdk.out`, and gives that folder. It
 * runs in a process of its own, which takes the CDK's 200 MB with it when it ends.
 *
 * Two things differ from a deployment: the site has no address of its own, since it answers on this machine, and the
 * CDK's check of what CloudFormation would accept is left to `npm run synth` and the tests, since it takes seconds and 400 MB.
 */
export async function synthesise(dataDir: string): Promise<string> {
  const assembly = join(dataDir, 'cdk.out');
  // The bundles of every earlier version would stay beside the new ones.
  rmSync(assembly, { recursive: true, force: true });
  const { context } = Context.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const { siteUrl: _, certificateArn: __, ...settings } = context.stages[context.stage] ?? {};
  const overriding = { ...context, stages: { [context.stage]: settings } };
  try {
    const running = promisify(execFile)(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      env: {
        ...process.env,
        CDK_OUTDIR: assembly,
        CDK_CONTEXT_JSON: JSON.stringify(overriding),
        CDK_VALIDATION: 'false',
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    // One that lived on would write into the folder of the next start.
    endAsWeEnd(running.child);
    await running;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : messageOf(error);
    const [reason = said] = said.match(/^.*(?:error|invalid|must|missing).*$/im) ?? [];
    throw new Problem(
      `The template could not be made: ${reason.trim().slice(0, 400)} (npm run synth tells the whole story).`,
    );
  }
  return assembly;
}
