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
  readonly invoke: (event: unknown) => Promise<Invocation>;
  /** Whether it has a thread, which takes about 40 MB. */
  readonly isWarm: () => boolean;
  /** Since when (epoch ms) its thread has nothing to do; nothing if it has no thread or something to do. */
  readonly idleSince: () => number | undefined;
  /** Ends the thread, if there is one; the next event starts another. */
  readonly stop: () => Promise<void>;
};

export type RunnerOptions = {
  readonly lambda: LambdaFunction;
  /** Everything in the function's `process.env`: nothing of ours leaks in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Each line that the function writes. */
  readonly onLine: (line: string) => void;
  /** A thread without an event for so many milliseconds is ended. */
  readonly idleMs: number;
};

/**
 * Runs a function's bundle in a thread with an environment of its own. As Lambda does, it starts the thread for the first
 * event, keeps it warm for the next ones, and ends it when none has come for a while or after it crashed or exceeded its
 * time. Events run side by side in the one thread, so an event that exceeds its time takes its neighbours with it, and
 * they fail too; in the cloud each would have a process of its own.
 */
export function runner(options: RunnerOptions): Runner {
  const { lambda, idleMs } = options;
  let current: Thread | undefined;
  let underWay = 0;
  let restedAt = 0;
  let resting: NodeJS.Timeout | undefined;

  function launch(): Thread {
    const thread = startThread(options);
    void thread.gone.then(() => {
      if (thread === current) current = undefined;
    });
    return thread;
  }

  async function stop(): Promise<void> {
    clearTimeout(resting);
    const thread = current;
    current = undefined;
    await thread?.end();
  }

  return {
    isWarm: () => current !== undefined,
    idleSince: () => (current === undefined || underWay > 0 ? undefined : restedAt),
    stop,
    invoke: async (event) => {
      clearTimeout(resting);
      current ??= launch();
      const thread = current;
      underWay += 1;
      try {
        if (!(await thread.ready))
          return { kind: 'failed', errorType: 'Runtime.InitError', errorMessage: `${lambda.door} does not load` };
        return await thread.run(JSON.stringify(event), lambda.timeoutMs);
      } finally {
        underWay -= 1;
        clearTimeout(resting);
        restedAt = Date.now();
        if (underWay === 0) resting = setTimeout(stop, idleMs).unref();
      }
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
