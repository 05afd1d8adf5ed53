import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The folder that holds functions/, shared/ and the lock file. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What packages bring for other surroundings than ours, and what takes its place. All of it would be loaded and never run. */
const replaced = [
  // Wherever credentials may come from; a function has them in its environment (57 kB and what it draws in).
  { what: /^@aws-sdk\/credential-provider-node$/, by: 'lambda-credentials.ts' },
  // Names of two thousand types of file: our attachments say their own (74 kB).
  { what: /\/mime-types\.js$/, by: 'no-mime-types.ts' },
  // Attachments that nodemailer would fetch from an address: ours are at hand (5 kB).
  { what: /^\.\.\/fetch\/index\.js$/, by: 'no-fetched-attachments.ts' },
  // What DynamoDB tells of its addresses if a setting asks for it (6 kB).
  { what: /^@aws-sdk\/endpoint-cache$/, by: 'no-endpoint-cache.ts' },
] as const;

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve }) {
    for (const { what, by } of replaced)
      onResolve({ filter: what }, () => ({ path: join(projectRoot, 'infra', 'parts', 'in-bundles', by) }));
  },
};

/**
 * Imported by an ES module, all that `node:http` offers is looked at, and so what it holds ready for later is loaded at once: the
 * whole of `fetch`, a tenth of a cold start. What is required is not looked at.
 */
const httpByRequire: Plugin = {
  name: 'http-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, namespace }) =>
      namespace === 'by-require' ? { path, external: true } : { path, namespace: 'by-require' },
    );
    onLoad({ filter: /.*/, namespace: 'by-require' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Bundles each file of `entryPoints` (paths in the project) as what Lambda runs: one file, everything inside. `outbase` is
 * the folder in which they lie, and `<outdir>/<the rest of the path>/index.mjs` what they become.
 *
 * A file that pages send as it is (style sheet, icon, browser script) is imported `with { type: 'text' }`; the bundler
 * needs no setting for it. A setting by file name would not do: packages of ours have files called *.browser.js too.
 */
export async function bundle(options: {
  readonly entryPoints: readonly string[];
  readonly outbase: string;
  readonly outdir: string;
}): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [...options.entryPoints],
    entryNames: '[dir]/index',
    outbase: options.outbase,
    outdir: options.outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    // Beside the bundle and not named in it: starts cost nothing, and a stack trace can still be read back by hand.
    sourcemap: 'external',
    sourcesContent: false,
    // The licences of what is inside lie beside it, in a file that nothing reads.
    legalComments: 'external',
    // The packages' ES modules, which can be cut down to what is used: a fifth of a megabyte less per SDK client.
    mainFields: ['module', 'main'],
    plugins: [withoutUnused, httpByRequire],
    // Some packages inside an ES module bundle still call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module';const require=createRequireForBundle(import.meta.url);",
    },
  });
}
