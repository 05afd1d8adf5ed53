import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findRunning, invokeRunning } from '../../local/running.ts';
import { startLocal } from '../../local/start.ts';
import { newFolder, smallAssembly } from './small/stack.ts';
import { until } from './small/until.ts';

const inProcess = fileURLToPath(new URL('small/start.ts', import.meta.url));

/** Starts the small stack in a process of its own, whose queue nobody empties. */
async function startInProcess(dataDir: string, assembly: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [inProcess, dataDir, assembly], { stdio: 'inherit' });
  await until(() => findRunning(dataDir));
  return child;
}

async function invoke(dataDir: string, payload: object) {
  const running = await until(() => findRunning(dataDir));
  return invokeRunning(running, 'hand', payload);
}

test('rows, messages, mails and secrets survive a kill of the whole system, and no engine lingers', async () => {
  const dataDir = newFolder();
  const assembly = smallAssembly();
  const child = await startInProcess(dataDir, assembly);
  const secret = await invoke(dataDir, { action: 'secret' });
  await invoke(dataDir, { action: 'write', text: 'row' });
  await invoke(dataDir, { action: 'queue', text: 'message' });
  await invoke(dataDir, {
    action: 'mail',
    mail: 'From: a@verkosto.example\r\nTo: b@kyla.example\r\nSubject: kept\r\n\r\nHei',
  });
  const engine = Number(readFileSync(join(dataDir, 'dynamodb.pid'), 'utf8'));

  child.kill('SIGKILL');
  await once(child, 'exit');
  await until(() => !isAlive(engine));
  expect(await findRunning(dataDir)).toBeUndefined();

  const system = await startLocal({ dataDir, port: 0, assembly });
  expect(await system.invoke('hand', { action: 'secret' })).toEqual(secret);
  expect(await system.invoke('hand', { action: 'read', text: 'row' })).toEqual({ kind: 'returned', result: 'row' });
  const handled = await until(async () => {
    const invocation = await system.invoke('hand', { action: 'read', text: 'message' });
    return invocation.kind === 'returned' ? invocation.result : undefined;
  });
  expect(handled).toBe('message');
  expect(await (await fetch(`${system.inboxUrl}/messages.json`)).json()).toMatchObject([{ subject: 'kept' }]);
  await system.stop();
});

/** A process that has ended but was not yet waited for does not count. */
function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}
