import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetHashType } from 'aws-cdk-lib';
import { type AssetCode, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { projectRoot } from './bundling.ts';

/** A function's code as one file, everything inside, so that it starts fast and runs what was tested. Throws if it does not bundle. */
export const bundled = (door: string): AssetCode =>
  Code.fromAsset(join(projectRoot, 'functions', door), {
    // The same code is the same asset, wherever and whenever it was bundled.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // The CDK wants a container to fall back on, which is never reached.
      image: Runtime.NODEJS_24_X.bundlingImage,
      local: {
        tryBundle(outputFolder) {
          bundles ??= bundleAll();
          cpSync(join(bundles, door), outputFolder, { recursive: true });
          return true;
        },
      },
    },
  });

/** The folder that holds every function's bundle, made when the first function asks, and kept until this process ends. */
let bundles: string | undefined;

function bundleAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(import.meta.dirname, 'bundle-all.ts'), folder], { stdio: 'inherit' });
  return folder;
}
