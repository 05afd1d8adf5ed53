import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesise } from '../../local/synthesise.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cloud assembly that every test of the whole system starts from; `startLocal` only reads it. */
    assembly: string;
  }
}

/** Synthesises once for all test files that start the whole system, and again when a watched file changed. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  project.provide('assembly', await synthesise(folder));
  project.onTestsRerun(async () => {
    await synthesise(folder);
  });
  return () => rmSync(folder, { recursive: true });
}
