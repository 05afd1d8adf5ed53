import { existsSync, readFileSync } from 'node:fs';

/** Ends the engine that an earlier run left on this file, if the recorded process is really that engine. */
export function endLeftOver(record: string, file: string): void {
  if (!existsSync(record)) return;
  const pid = Number(readFileSync(record, 'utf8'));
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return;
  const parts = readFileSync(commandLine, 'utf8').split('\0');
  if (parts.includes(file) && parts[0]?.endsWith('dynoxide') === true) process.kill(pid, 'SIGKILL');
}
