import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../problem.ts';
import type { LambdaFunction } from './function.ts';
import type { Ask, Start, Told } from './messages.ts';

/** How an invocation ended. `failed` covers what Lambda calls a function error: thrown, timed out, or the thread gone. */
export type Invocation =
  | { readonly kind: 'returned'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string };

/** Runs one function. */
export type Runner = {
  /** Whether the bundle was loaded. */
  readonly ready: Promise<boolean>;
  readonly invoke: (event: unknown) => Promise<Invocation>;
  readonly stop: () => Promise<void>;
};

export type RunnerOptions = {
  readonly lambda: LambdaFunction;
  /** Everything in the function's `process.env`: nothing of ours leaks in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Each line that the function writes. */
  readonly onLine: (line: string) => void;
};

/**
 * Runs a function's bundle in a thread with an environment of its own, started at once, and anew for the next event after
 * it crashed or exceeded its time. Events run side by side in the one thread, so an event that exceeds its time takes its neighbours
 * with it, and they fail too; in the cloud each would have a process of its own.
 */
export function runner({ lambda, environment, onLine }: RunnerOptions): Runner {
  let current: Thread | undefined = launch();

  function launch(): Thread {
    const thread = startThread({ lambda, environment, onLine });
    void thread.gone.then(() => {
      if (thread === current) current = undefined;
    });
    return thread;
  }

  return {
    ready: current.ready,
    invoke: async (event) => {
      current ??= launch();
      const thread = current;
      if (!(await thread.ready))
        return { kind: 'failed', errorType: 'Runtime.InitError', errorMessage: `${lambda.door} does not load` };
      return thread.run(JSON.stringify(event), lambda.timeoutMs);
    },
    stop: async () => {
      await current?.end();
    },
  };
}

type Thread = {
  /** True once the bundle is loaded, false if it could not be. */
  readonly ready: Promise<boolean>;
  readonly gone: Promise<void>;
  readonly run: (event: string, timeoutMs: number) => Promise<Invocation>;
  readonly end: () => Promise<void>;
};

function startThread({ lambda, environment, onLine }: RunnerOptions): Thread {
  const start: Start = {
    directory: lambda.directory,
    handler: lambda.handler,
    functionName: lambda.name,
    functionArn: lambda.arn,
    memoryMb: lambda.memoryMb,
  };
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: start,
    env: { ...environment },
    // A thread with an environment of its own is not told what the process preloads. Other options are not for threads.
    execArgv: [...process.execArgv, ...(process.env['NODE_OPTIONS']?.split(' ') ?? [])].filter((option) =>
      option.startsWith('--import='),
    ),
    stdout: true,
    stderr: true,
    // Left alone, a busy thread takes a hundred megabytes for what it has just thrown away.
    resourceLimits: { maxOldGenerationSizeMb: lambda.memoryMb, maxYoungGenerationSizeMb: 16 },
  });
  for (const stream of [worker.stdout, worker.stderr]) createInterface({ input: stream }).on('line', onLine);

  const waiting = new Map<string, (invocation: Invocation) => void>();
  const { promise: ready, resolve: isReady } = Promise.withResolvers<boolean>();
  const { promise: gone, resolve: isGone } = Promise.withResolvers<void>();
  let whyGone = 'the function ended its process';
  worker.on('message', (told: Told) => {
    if (told.kind === 'ready') return isReady(true);
    const settle = waiting.get(told.requestId);
    waiting.delete(told.requestId);
    settle?.(
      told.kind === 'returned'
        ? { kind: 'returned', result: JSON.parse(told.result) }
        : { kind: 'failed', errorType: told.errorType, errorMessage: told.errorMessage },
    );
  });
  worker.on('error', (error) => {
    whyGone = messageOf(error);
    onLine(`crashed: ${whyGone}`);
  });
  worker.once('exit', () => {
    isReady(false);
    for (const settle of waiting.values())
      settle({ kind: 'failed', errorType: 'Runtime.ExitError', errorMessage: whyGone });
    waiting.clear();
    isGone();
  });
  const end = async () => {
    await worker.terminate();
  };

  return {
    ready,
    gone,
    end,
    run: (event, timeoutMs) =>
      new Promise((resolve) => {
        const requestId = randomUUID();
        const timer = setTimeout(() => {
          waiting.delete(requestId);
          whyGone = 'another event exceeded the time limit';
          resolve({
            kind: 'failed',
            errorType: 'Sandbox.Timedout',
            errorMessage: `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
          });
          void end();
        }, timeoutMs);
        waiting.set(requestId, (invocation) => {
          clearTimeout(timer);
          resolve(invocation);
        });
        const ask: Ask = { requestId, event, deadlineMs: Date.now() + timeoutMs };
        worker.postMessage(ask);
      }),
  };
}
