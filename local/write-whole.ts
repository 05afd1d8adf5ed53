import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that is either the old one or the whole new one, whenever the machine stops, and is on disk on return.
 * Only its owner may read it.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, content, { mode: 0o600, flush: true });
  renameSync(partial, file);
}
