import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { messageOf, Problem } from './problem.ts';
import { writeWhole } from './write-whole.ts';

/** What this system writes into its folder. Emptying removes these and nothing else, whatever folder it was given. */
const ours = [
  ...['dynamodb.db', 'fauxqs.db'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]),
  ...['dynamodb.pid', 'mail', 's3', 'secrets.json', 'ports.json', 'furnished.json', 'running.json', 'cdk.out'],
];

const Ports = z.record(z.string(), z.number());

/** The folder that holds all state of one local system. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string;
  /** False until `markFurnished` was called: the demonstration data is not in yet, or not all of it. */
  readonly isFurnished: boolean;
  readonly markFurnished: () => void;
  /** Which port something had the last time. */
  readonly portOf: (what: string) => number | undefined;
  readonly rememberPorts: (ports: Readonly<Record<string, number>>) => void;
  readonly release: () => void;
};

/** Opens the folder for this process alone. A second system on the same folder is a `Problem`, however the first one ended. */
export function openDataFolder(folder: string, { fresh }: { readonly fresh: boolean }): DataFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const lock = takeLock(path);
  if (fresh) for (const name of ours) rmSync(join(path, name), { recursive: true, force: true });
  const furnished = join(path, 'furnished.json');
  const portsFile = join(path, 'ports.json');
  const ports = existsSync(portsFile) ? readPorts(portsFile) : {};
  return {
    path,
    isFurnished: existsSync(furnished),
    markFurnished: () => writeWhole(furnished, '{}\n'),
    portOf: (what) => ports[what],
    rememberPorts: (now) => writeWhole(portsFile, JSON.stringify(now, null, 2)),
    release: () => lock.close(),
  };
}

/** A lock of the operating system, which ends with the process even when it is killed; SQLite knows how to take one. */
function takeLock(path: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(join(path, 'lock.db'));
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return lock;
  } catch (error) {
    if (/locked/.test(messageOf(error))) {
      throw new Problem(
        `Another local system runs on ${path}: stop it, or give this one a folder of its own with DATA_DIR=another-folder npm start.`,
      );
    }
    throw new Problem(
      `The folder ${path} cannot be used (${messageOf(error)}): choose another one with DATA_DIR=another-folder npm start.`,
    );
  }
}

/** Ports are only remembered for comfort, so what cannot be read is as good as nothing. */
function readPorts(file: string): Readonly<Record<string, number>> {
  try {
    return Ports.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
