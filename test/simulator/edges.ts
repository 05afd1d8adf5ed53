import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every step from state to state that the diagram in docs/faults.md shows, as it is written there: `retry --> pending`. */
export const edges: readonly string[] = readFileSync(join(import.meta.dirname, '../../docs/faults.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\s*(\S+ --> \S+?)(?:\s*:.*)?$/.exec(line)?.[1] ?? []);
