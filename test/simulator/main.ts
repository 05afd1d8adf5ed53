import { parseArgs } from 'node:util';
import { simulation } from './bundle.ts';
import { edges } from './edges.ts';
import { faultKinds } from './faults.ts';
import { hunt } from './hunt.ts';
import { mutants } from './mutants.ts';

/** From so many seeds on, each fault and each step from state to state must have happened. */
const seedsThatSeeAll = 500;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    from: { type: 'string', default: '0' },
    mutants: { type: 'boolean', default: false },
  },
});
const seeds = Number(values.seeds);
const from = Number(values.from);
if (!Number.isInteger(seeds) || seeds < 1 || !Number.isInteger(from) || from < 0) {
  console.error('npm run simulate -- --seeds N [--from S] [--mutants]: N is at least 1, S at least 0');
  process.exit(2);
}

const counts = { faults: new Map<string, number>(), edges: new Map<string, number>() };
const { runSeed } = await simulation();
let violations = 0;
for (let seed = from; seed < from + seeds; seed += 1) {
  const found = await runSeed(seed, counts);
  if (found.length === 0) continue;
  violations += 1;
  for (const what of found) console.log(`seed ${seed} violates ${what}`);
  console.log(`  npm run simulate -- --seeds 1 --from ${seed}`);
}

const unseen = [...table('fault', faultKinds, counts.faults), ...table('step', edges, counts.edges)];
const isBlind = seeds >= seedsThatSeeAll && unseen.length > 0;
if (isBlind) for (const name of unseen) console.log(`never happened: ${name}`);
const unknown = [...counts.edges.keys()].filter((edge) => !edges.includes(edge));
for (const edge of unknown) console.log(`a step that the diagram in docs/faults.md does not show: ${edge}`);

let caught = 0;
for (const mutant of values.mutants ? mutants : []) {
  const found = await hunt(mutant);
  if (found === undefined) console.log(`mutant not caught: ${mutant.name}`);
  else caught += 1;
  if (found !== undefined) console.error(`mutant caught by seed ${found.seed}: ${mutant.name}: ${found.violated}`);
}

console.log(`seeds ${seeds} violations ${violations}`);
if (values.mutants) console.log(`mutants ${mutants.length} caught ${caught}`);
process.exitCode =
  violations > 0 || isBlind || unknown.length > 0 || (values.mutants && caught < mutants.length) ? 1 : 0;

/** Prints how often each happened. @returns those that never did. */
function table(what: string, names: readonly string[], counted: ReadonlyMap<string, number>): string[] {
  for (const name of names) console.error(`${what} ${name}: ${counted.get(name) ?? 0}`);
  return names.filter((name) => !counted.has(name));
}
