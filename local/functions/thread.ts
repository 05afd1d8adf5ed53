// The inside of a function's thread: loads the bundle as Lambda's runtime does, and calls its handler for each event.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Ask, Start, Told } from './messages.ts';

const start: Start = workerData;
const tell = (told: Told): void => parentPort?.postMessage(told);

const [file = '', exported = ''] = start.handler.split('.');
const handler = await load();
parentPort?.on('message', (ask: Ask) => void run(ask));
tell({ kind: 'ready' });

async function load(): Promise<(event: unknown, context: object) => unknown> {
  const path = ['.mjs', '.js', '.cjs'].map((ending) => join(start.directory, file + ending)).find(existsSync);
  if (path === undefined) throw new Error(`${start.directory} holds no ${file}.mjs, .js or .cjs`);
  const bundle: Record<string, unknown> = await import(pathToFileURL(path).href);
  const found = bundle[exported];
  if (typeof found !== 'function') throw new Error(`${path} exports no function ${exported}`);
  return (event, context) => found(event, context);
}

async function run({ requestId, event, deadlineMs }: Ask): Promise<void> {
  try {
    const result = await handler(JSON.parse(event), contextOf(requestId, deadlineMs));
    tell({ kind: 'returned', requestId, result: JSON.stringify(result ?? null) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    tell({ kind: 'threw', requestId, errorType: name, errorMessage: message });
  }
}

/** What Lambda tells a handler besides the event. */
const contextOf = (requestId: string, deadlineMs: number) => ({
  awsRequestId: requestId,
  functionName: start.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: start.functionArn,
  memoryLimitInMB: String(start.memoryMb),
  logGroupName: `/aws/lambda/${start.functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
});
