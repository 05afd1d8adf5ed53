import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { Recorded } from './recording.ts';
import { Counts } from './tally.ts';

/** The sinks as seen by what measures. */
export type Sinks = {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly counts: () => Promise<Counts>;
  /** Forgets all counts and rows. */
  readonly reset: () => Promise<void>;
  /** How many communities the register holds from now on. */
  readonly holdPartners: (count: number) => Promise<void>;
  /** Keeps every call from now on, until they are asked for. */
  readonly record: () => Promise<void>;
  readonly recorded: () => Promise<Recorded[]>;
};

/** The sinks that listen at an address. */
export function sinksAt(url: string): Sinks {
  const ask = async (what: string): Promise<unknown> => (await fetch(`${url}/bench/${what}`)).json();
  return {
    url,
    counts: async () => Counts.parse(await ask('counts')),
    reset: async () => void (await ask('reset')),
    holdPartners: async (count) => void (await ask(`partners/${count}`)),
    record: async () => void (await ask('record')),
    recorded: async () => z.array(Recorded).parse(await ask('recorded')),
  };
}

/** Starts the sinks in a process of their own. */
export async function startSinks(): Promise<{ sinks: Sinks; stop: () => void }> {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([once(child, 'message'), endOf(child)]);
  const { port } = z.object({ port: z.number() }).parse(message);
  return { sinks: sinksAt(`http://127.0.0.1:${port}`), stop: () => child.kill() };
}

async function endOf(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the sinks ended with ${code}`);
}
