import { createHash } from 'node:crypto';

/** A number in [0, 1) that follows from what it is for: scattered like chance, and the same each time. */
export function chance(...parts: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0) / 2 ** 32;
}
