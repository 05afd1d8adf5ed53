import type { BundledFunction } from './code.ts';
import type { Effort } from './effort.ts';
import type { Sinks } from './sinks/sinks.ts';

/** What every part of the benchmark plays on. */
export type Stage = {
  /** The functions as they are deployed, by their folder's name. */
  readonly functions: ReadonlyMap<string, BundledFunction>;
  /** The bare loop, bundled the same way. */
  readonly bareFile: string;
  readonly sinks: Sinks;
  /** What the functions are told. */
  readonly env: Readonly<Record<string, string>>;
  readonly effort: Effort;
  /** When the last part, the long run, must end (epoch ms), however far it has come. */
  readonly endsAt: number;
};

/** The worker of each channel. */
export const workerOf = { email: 'deliver-email', webhook: 'deliver-webhook' } as const;

/** A function of the template. */
export function functionOf(stage: Stage, door: string): BundledFunction {
  const found = stage.functions.get(door);
  if (found === undefined) throw new Error(`the template has no function ${door}`);
  return found;
}

/** Says on stderr what is being measured. */
export const say = (what: string): void => console.error(`bench: ${what}`);
