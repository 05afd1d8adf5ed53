import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { control } from './control.ts';
import type { DataFolder } from './data-folder.ts';
import type { FindFunction } from './functions/start.ts';
import { listen, ownServer } from './listen.ts';
import { type Running, runningFile } from './running.ts';
import type { Stops } from './stops.ts';
import { writeWhole } from './write-whole.ts';

export type AnnounceOptions = {
  readonly folder: DataFolder;
  readonly find: FindFunction;
  readonly siteUrl: string;
  readonly inboxUrl: string;
};

/** Opens the control endpoint and writes `running.json`, by which tools on this machine find the system until it stops. */
export async function announce(
  { folder, find, siteUrl, inboxUrl }: AnnounceOptions,
  started: Stops,
): Promise<Omit<Running, 'pid' | 'token'>> {
  const token = randomBytes(24).toString('base64url');
  const server = ownServer(control({ token, invoke: (door, payload) => find(door)?.invoke(payload) }).fetch);
  const { url: controlUrl, close } = await listen(server, { preferred: folder.portOf('control') });
  started.add(close);
  const addresses = { siteUrl, adminUrl: `${siteUrl}/hallinta`, inboxUrl, controlUrl };
  const running: Running = { pid: process.pid, ...addresses, token };
  const file = runningFile(folder.path);
  writeWhole(file, JSON.stringify(running, null, 2));
  started.add(() => rmSync(file, { force: true }));
  return addresses;
}
