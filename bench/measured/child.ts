import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';

/** A measurement in a process of its own: its script, what the script is told, and what it tells. */
export type Measurement<Result> = {
  /** A file of this folder. */
  readonly script: URL;
  readonly input: unknown;
  readonly result: z.ZodType<Result>;
  readonly env: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
};

/** Runs it to its end. `logBytes` is what the functions wrote to their log, which goes to a file as cheap as a pipe. */
export async function measure<Result>(measurement: Measurement<Result>): Promise<Result & { logBytes: number }> {
  const { script, input, result, env, nodeOptions = [] } = measurement;
  const folder = mkdtempSync(join(tmpdir(), 'bench-log-'));
  const log = openSync(join(folder, 'log'), 'w');
  try {
    const told = await new Promise<unknown>((resolve, reject) => {
      let message: unknown;
      const child = fork(fileURLToPath(script), [JSON.stringify(input)], {
        execArgv: ['--expose-gc', ...nodeOptions],
        env: { ...process.env, ...env },
        stdio: ['ignore', log, 'inherit', 'ipc'],
      });
      child.on('message', (value) => {
        message = value;
      });
      child.on('error', reject);
      child.on('exit', (code) =>
        code === 0 ? resolve(message) : reject(new Error(`${script.pathname} ended with ${code}`)),
      );
    });
    return { ...result.parse(told), logBytes: statSync(join(folder, 'log')).size };
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true });
  }
}

/** In the child: what it was told, parsed. */
export function told<T>(schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(process.argv[2] ?? ''));
}

/** In the child: tells the result, and ends, whatever connections are still open. */
export function tell(result: unknown): void {
  process.send?.(result, () => process.exit());
}
