import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation } from '../functions/runner.ts';

export type AsynchronousOptions = {
  readonly invoke: (event: unknown) => Promise<Invocation>;
  /** Takes an event that failed every try. */
  readonly toDeadLetters: (event: unknown, failure: { readonly errorMessage: string }) => Promise<void>;
  readonly log: (line: string) => void;
  /** Ends waiting for another try. */
  readonly signal: AbortSignal;
  /** How long to wait before the second and the third try; by default as long as Lambda. */
  readonly waitsMs?: readonly number[];
};

/** Invokes a function with an event that nobody waits for: up to three tries, then the dead letters. */
export async function invokeAsynchronously(event: unknown, options: AsynchronousOptions): Promise<void> {
  const { invoke, toDeadLetters, log, signal, waitsMs = [60_000, 120_000] } = options;
  for (const wait of [...waitsMs, undefined]) {
    const invocation = await invoke(event);
    if (invocation.kind === 'returned' || signal.aborted) return;
    log(
      `failed  ${invocation.errorType}: ${invocation.errorMessage}${wait === undefined ? '; given up' : `; again in ${wait / 1000} s`}`,
    );
    if (wait === undefined) return toDeadLetters(event, invocation);
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
}
