import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endAsWeEnd } from '../end-as-we-end.ts';
import { listen } from '../listen.ts';
import { Problem } from '../problem.ts';
import { endLeftOver } from './left-over.ts';
import { expectDynamoDB } from './own.ts';

/** A DynamoDB that keeps its rows in the data folder. */
export type DynamoDBEngine = { readonly url: string; readonly stop: () => Promise<void> };

const BINARY = fileURLToPath(new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/**
 * Starts the embedded engine on `<dataDir>/dynamodb.db`. Rows survive a kill of the engine or of this process; an engine
 * that ends by itself is started again on the same address. With `endpoint` set (a platform without the embedded engine),
 * that DynamoDB is used, and nothing is started or stopped.
 */
export async function startDynamoDB(at: {
  readonly dataDir: string;
  readonly endpoint: string | undefined;
  readonly log: (line: string) => void;
}): Promise<DynamoDBEngine> {
  if (at.endpoint !== undefined) {
    await expectDynamoDB(at.endpoint);
    return { url: at.endpoint, stop: async () => {} };
  }
  if (!existsSync(BINARY)) {
    throw new Problem(
      `The database engine for this machine (${process.platform} ${process.arch}) is missing: run npm ci, or start DynamoDB Local and give its address, as in DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start.`,
    );
  }
  const file = join(at.dataDir, 'dynamodb.db');
  const record = join(at.dataDir, 'dynamodb.pid');
  endLeftOver(record, file);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let stopping = false;
  let child = launch();
  function launch(): ChildProcess {
    const launched = spawn(BINARY, ['--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C goes to our whole group; the engine is to end after those who still write to it.
      detached: true,
    });
    writeFileSync(record, String(launched.pid));
    endAsWeEnd(launched);
    return launched;
  }
  const said = collect(child);
  await untilItAnswers(url, child, () => said.text, file);
  watch(child);
  function watch(watched: ChildProcess): void {
    watched.once('exit', (code, signal) => {
      if (stopping) return;
      at.log(`dynamodb  the engine ended (${signal ?? code}) and is started again`);
      child = launch();
      watch(child);
    });
  }

  return {
    url,
    stop: async () => {
      stopping = true;
      const { exitCode, signalCode } = child;
      if (exitCode === null && signalCode === null) {
        child.kill('SIGTERM');
        await Promise.race([once(child, 'exit'), sleep(2000).then(() => child.kill('SIGKILL'))]);
      }
      rmSync(record, { force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(createServer(), {});
  await close();
  return port;
}

function collect(child: ChildProcess): { text: string } {
  const said = { text: '' };
  child.stderr?.on('data', (chunk: Buffer) => {
    said.text = (said.text + chunk.toString()).slice(-2000);
  });
  return said;
}

async function untilItAnswers(url: string, child: ChildProcess, said: () => string, file: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (child.exitCode !== null) {
      const reason =
        said()
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/^error: /, '') ?? `exit code ${child.exitCode}`;
      throw new Problem(
        `The database file ${file} cannot be opened (${reason}): put a copy of it back, or start empty with npm start -- --fresh.`,
      );
    }
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await sleep(25);
  }
  throw new Problem('The database engine did not answer within 10 s: end other heavy programs and start again.');
}
