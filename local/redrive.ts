import './check-node.js';
import { messageOf, Problem } from './problem.ts';
import { findRunning, invokeRunning } from './running.ts';

/** `npm run redrive`: has the system that runs on the data folder set going again what failed for good. */
const { DATA_DIR = '.local' } = process.env;

try {
  const running = await findRunning(DATA_DIR);
  if (running === undefined) throw new Problem('No system runs on this data folder: start it with npm start.');
  const invocation = await invokeRunning(running, 'sweep', { redrive: true });
  if (invocation.kind !== 'returned') throw new Problem(`${invocation.errorType}: ${invocation.errorMessage}`);
  console.log(`set going again: ${JSON.stringify(invocation.result)}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
