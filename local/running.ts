import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Invocation } from './functions/runner.ts';

/** What a running system writes into `<dataDir>/running.json`, so that tools on this machine find it. */
export const Running = z.object({
  pid: z.number(),
  siteUrl: z.string(),
  adminUrl: z.string(),
  inboxUrl: z.string(),
  controlUrl: z.string(),
  /** Opens the control endpoint: whoever can read the file is the person who started the system. */
  token: z.string(),
});
export type Running = z.infer<typeof Running>;

export const runningFile = (dataDir: string): string => join(dataDir, 'running.json');

/** The system that runs on the folder now, if it answers; a file that a killed one left behind does not count. */
export async function findRunning(dataDir: string): Promise<Running | undefined> {
  const file = runningFile(dataDir);
  if (!existsSync(file)) return undefined;
  const read = Running.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!read.success) return undefined;
  const running = read.data;
  try {
    const answer = await fetch(`${running.controlUrl}/alive`, { headers: authorisation(running) });
    return answer.ok ? running : undefined;
  } catch {
    return undefined;
  }
}

const Failure = z.object({ errorType: z.string(), errorMessage: z.string() });

/** Invokes a function of the running system by the name of its folder, as `aws lambda invoke` does, and waits for its result. */
export async function invokeRunning(running: Running, door: string, payload: unknown): Promise<Invocation> {
  const answer = await fetch(`${running.controlUrl}/invoke/${encodeURIComponent(door)}`, {
    method: 'POST',
    headers: { ...authorisation(running), 'content-type': 'application/json' },
    body: JSON.stringify(payload ?? {}),
  });
  const body: unknown = await answer.json();
  if (answer.ok && !answer.headers.has('x-amz-function-error')) return { kind: 'returned', result: body };
  return { kind: 'failed', ...Failure.parse(body) };
}

const authorisation = ({ token }: Running) => ({ authorization: `Bearer ${token}` });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
