import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginBuild } from 'esbuild';
import type { Mutant } from './mutants.ts';
import type { runSeed } from './seed.ts';

type Simulation = { readonly runSeed: typeof runSeed };

const root = join(import.meta.dirname, '../..');
/** Inside the project, so that packages are found from there. */
const folder = join(root, 'node_modules/.cache/simulator');

/** The simulator with the product's own code, or with one mutant of it: the source on disk stays as it is. */
export async function simulation(mutant?: Mutant): Promise<Simulation> {
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, `${process.pid}-${mutant?.name.replaceAll(/\W+/g, '-') ?? 'as-it-is'}.mjs`);
  try {
    await build({
      entryPoints: [join(import.meta.dirname, 'seed.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node24',
      logLevel: 'error',
      plugins: mutant === undefined ? [] : [{ name: 'mutant', setup: (setup) => patch(setup, mutant) }],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

function patch(setup: PluginBuild, { name, file, from, to }: Mutant): void {
  const path = join(root, file);
  let isPatched = false;
  setup.onEnd(() => {
    if (!isPatched) throw new Error(`mutant "${name}": ${file} is not part of the simulation`);
  });
  setup.onLoad({ filter: /\.tsx?$/ }, (args) => {
    if (args.path !== path) return undefined;
    const [before, after, ...more] = readFileSync(path, 'utf8').split(from);
    if (after === undefined || more.length > 0) throw new Error(`mutant "${name}": its text is not once in ${file}`);
    isPatched = true;
    return { contents: `${before}${to}${after}`, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  });
}
