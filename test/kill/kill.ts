import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRunning, invokeRunning, type Running } from '../../local/running.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { minute } from '../../shared/time.ts';
import type { KillGround } from './ground.ts';
import { type Held, killedBulletin, type Moment, violationsOf } from './story.ts';

const project = join(import.meta.dirname, '..', '..');
const laterModule = new URL('../support/later.mjs', import.meta.url);

/**
 * What was killed is started again, so many minutes later each time, until the longest wait is over. That nothing changed
 * from one time to the next is no end: the sweep looks at a bulletin ever more seldom, and calls it sent when it looks.
 */
const laters = [25, 50, 75, 100, 150];
const patienceMs = 120_000;

/**
 * Kills the system with everything it started at one moment of a fan-out, starts it again until it has come to rest, and
 * looks at what is there. `byNpm` begins with `npm start` itself; else with what it starts, from the template at hand.
 * @returns what is not as it must be.
 */
export async function killedAt(moment: Moment, ground: KillGround, byNpm: boolean): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kumppaniverkosto-killed-'));
  cpSync(ground.folder, dataDir, { recursive: true });
  ground.takeCalls();
  try {
    const system = byNpm ? npmStart(dataDir, ground) : start(dataDir, ground);
    await killInFanOut(system, moment, dataDir, ground);
    if (moment.again) await killAtWork(start(dataDir, ground, 25 * minute, 'settle'), moment);
    const held = await settled(dataDir, ground);
    return violationsOf(held, ground.takeCalls());
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function killInFanOut(system: ChildProcess, { at, nth }: Moment, dataDir: string, ground: KillGround) {
  const running = await isRunning(system, dataDir);
  const killed = Promise.withResolvers<void>();
  const kill = () => {
    end(system);
    killed.resolve();
  };
  if (at !== 'mail') ground.atCall(nth, at, kill);
  // The sweep would begin the expansion; asking for it by hand saves waiting. It is not answered if the kill comes first.
  const records = segmentMessages(killedBulletin.id).map((message) => ({
    messageId: `segment-${message.segment}`,
    body: JSON.stringify(message),
  }));
  const expanding = invokeRunning(running, 'expand', { Records: records }).catch(() => undefined);
  if (at === 'mail') {
    while (mailsIn(dataDir) < nth) await sleep(5);
    kill();
  }
  await Promise.race([killed.promise, sleep(patienceMs, undefined, { ref: false })]);
  await Promise.all([expanding, isGone(system)]);
  ground.atCall(Number.POSITIVE_INFINITY, 'call', () => {});
}

/** Kills what was started again while it puts right what it found. */
async function killAtWork(system: ChildProcess, { nth }: Moment): Promise<void> {
  // A start takes a second or two: sooner and later than that, so that some are killed at it.
  await sleep(1_000 + (nth % 8) * 250);
  end(system);
  await isGone(system);
}

async function settled(dataDir: string, ground: KillGround): Promise<Held> {
  let held: Held | undefined;
  for (const later of laters) {
    const system = start(dataDir, ground, later * minute, 'settle');
    const [told, failed] = await Promise.all([saidBy(system.stdout), saidBy(system.stderr), isGone(system)]);
    if (system.exitCode !== 0) throw new Error(`the system that was started again ended by itself: ${failed}`);
    const now: Held = JSON.parse(told);
    if (now.isSent) return now;
    held = now;
  }
  if (held === undefined) throw new Error('nothing was started again');
  return held;
}

const saidBy = (stream: ChildProcess['stdout']) => (stream === null ? '' : text(stream));

function start(dataDir: string, { assembly, hosts }: KillGround, laterMs = 0, mode = 'run'): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'system.ts'), dataDir, assembly, hosts, mode], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import=${laterModule}?ms=${laterMs}` },
  });
}

function npmStart(dataDir: string, { hosts }: KillGround): ChildProcess {
  return spawn('npm', ['start'], {
    cwd: project,
    // A group of its own, so that one signal ends npm, the system and its engines at the same moment.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, WEBHOOK_ALLOWED_HOSTS: hosts },
  });
}

async function isRunning(system: ChildProcess, dataDir: string): Promise<Running> {
  const until = Date.now() + patienceMs;
  while (system.exitCode === null && Date.now() < until) {
    const running = await findRunning(dataDir);
    if (running !== undefined) return running;
    await sleep(50);
  }
  throw new Error('the system did not start');
}

/** Mails that were taken; the inbox would read each of them. */
const mailsIn = (dataDir: string) => readdirSync(join(dataDir, 'mail')).filter((name) => name.endsWith('.eml')).length;

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** Waits until every process of the group is gone; one that has ended but was not yet waited for does not count. */
async function isGone(system: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const isOver = system.exitCode !== null || system.signalCode !== null;
    if (isOver && !isGroupAlive(system.pid ?? 0)) return;
    await sleep(20);
  }
  throw new Error('the system did not end');
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  const status = `/proc/${group}/status`;
  return !existsSync(status) || !/^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'));
}
