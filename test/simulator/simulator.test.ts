import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';

/** Runs the simulator as `npm run simulate` does. */
function simulate(...args: string[]): Promise<{ code: number | null; lines: string[]; counted: string[] }> {
  return new Promise((resolve) => {
    const main = join(import.meta.dirname, 'main.ts');
    const run = execFile(process.execPath, [main, ...args], (_error, stdout, stderr) =>
      resolve({ code: run.exitCode, lines: stdout.trimEnd().split('\n'), counted: stderr.trimEnd().split('\n') }),
    );
  });
}

// As many as show each step at least once: the rarest came once in 750.
test('2,500 seeds of faults break no invariant, show every fault and step, and every mutant is caught', async () => {
  const { code, lines } = await simulate('--seeds', '2500', '--mutants');
  expect(lines).toEqual(['seeds 2500 violations 0', `mutants ${mutants.length} caught ${mutants.length}`]);
  expect(code).toBe(0);
}, 600_000);

test('a seed that is run again is the same run', async () => {
  const [one, two] = await Promise.all([
    simulate('--seeds', '3', '--from', '40'),
    simulate('--seeds', '3', '--from', '40'),
  ]);
  expect(one).toMatchObject({ code: 0, lines: ['seeds 3 violations 0'] });
  expect(two).toEqual(one);
}, 60_000);

test('a wrong argument gets the usage, and is no success', async () => {
  const { code, counted } = await simulate('--seeds', 'many');
  expect(code).toBe(2);
  expect(counted.join('\n')).toContain('npm run simulate -- --seeds N');
});
