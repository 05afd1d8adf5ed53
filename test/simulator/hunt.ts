import { simulation } from './bundle.ts';
import type { Mutant } from './mutants.ts';

/** How many seeds a mutant may take to be found out. */
const seedsPerMutant = 1_000;

/** @returns the first seed that finds the mutant out, with what it violated; nothing if none does. */
export async function hunt(mutant: Mutant): Promise<{ seed: number; violated: string } | undefined> {
  const { runSeed } = await simulation(mutant);
  for (let seed = 0; seed < seedsPerMutant; seed += 1) {
    const [violated] = await runSeed(seed, { faults: new Map(), edges: new Map() });
    if (violated !== undefined) return { seed, violated };
  }
  return undefined;
}
