import { globSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType } from 'aws-cdk-lib';
import { type AssetCode, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type OutputFile } from 'esbuild';

/** The folder that holds functions/, shared/ and the lock file. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const functionsFolder = join(projectRoot, 'functions');

/** A function's code as one file, everything inside, so that it starts fast and runs what was tested. Throws if it does not bundle. */
export const bundled = (door: string): AssetCode =>
  Code.fromAsset(join(functionsFolder, door), {
    // The same code is the same asset, wherever and whenever it was bundled.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // The CDK wants a container to fall back on, which is never reached.
      image: Runtime.NODEJS_24_X.bundlingImage,
      local: {
        tryBundle(outputFolder) {
          bundles ??= bundleAll();
          for (const { path, contents } of bundles.filter(({ path }) => basename(dirname(path)) === door)) {
            writeFileSync(join(outputFolder, basename(path)), contents);
          }
          return true;
        },
      },
    },
  });

/** Made when the first function asks. */
let bundles: readonly OutputFile[] | undefined;

/**
 * Bundles every function at once, since they share most of what they hold: it takes a fifth of bundling one by one.
 *
 * A file that pages send as it is (style sheet, icon, browser script) is imported `with { type: 'text' }`; the bundler
 * needs no setting for it. A setting by file name would not do: packages of ours have files called *.browser.js too.
 */
function bundleAll(): readonly OutputFile[] {
  const { outputFiles } = buildSync({
    absWorkingDir: projectRoot,
    entryPoints: globSync('functions/*/handler.ts', { cwd: projectRoot }),
    entryNames: '[dir]/index',
    outbase: functionsFolder,
    // Nothing is written there: a source map names the sources as seen from the function's own folder.
    outdir: functionsFolder,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    // Beside the bundle and not named in it: starts cost nothing, and a stack trace can still be read back by hand.
    sourcemap: 'external',
    sourcesContent: false,
    // The packages' ES modules, which can be cut down to what is used: a fifth of a megabyte less per SDK client.
    mainFields: ['module', 'main'],
    // Some packages inside an ES module bundle still call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module';const require=createRequireForBundle(import.meta.url);",
    },
  });
  return outputFiles;
}
