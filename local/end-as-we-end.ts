import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Makes a child end when this process ends, however it ends. A handler cannot do that for `kill -9`, so a small shell
 * holds the other end of a pipe: when we are gone the pipe closes, and it ends the child.
 */
export function endAsWeEnd(child: ChildProcess): void {
  const guard = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -9 ${child.pid} 2>/dev/null`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A signal to our whole group must not end the guard before it has done its work.
    detached: true,
  });
  guard.unref();
  // Once the child has ended its number may be given to another process, so the guard goes first.
  child.once('exit', () => guard.kill('SIGKILL'));
}
