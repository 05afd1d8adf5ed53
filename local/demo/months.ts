import { monthOf } from '../../shared/time.ts';
import type { Invocation } from '../functions/runner.ts';

/** The months that the demonstration tells of, oldest first: each report is compared with the one before it. */
const months = ['2026-08', '2026-09', '2026-10'];

/**
 * Closes the demonstration's months that are over, and sends the council their reports, as the clock would have done on
 * the first of each next month. A month that is closed stays as it is, and nobody is told twice.
 */
export async function closeMonths(
  invoke: (door: string, payload: unknown) => Promise<Invocation>,
  now: number,
): Promise<void> {
  for (const month of months.filter((each) => each < monthOf(now))) {
    const done = await invoke('report', { month, send: true });
    if (done.kind !== 'returned')
      throw new Error(`${month} could not be closed: ${done.errorType}: ${done.errorMessage}`);
  }
}
