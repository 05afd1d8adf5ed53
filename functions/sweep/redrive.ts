import * as z from 'zod';
import type { DeadLetters, Queue } from '../../shared/queue.ts';

/** Whether the operator asks for what failed to be set going again; the clock sends an empty event. */
export const isRedrive = (event: unknown): boolean => z.object({ redrive: z.literal(true) }).safeParse(event).success;

/** More are moved the next time. */
const mostRounds = 100;

/** Puts dead letters back on the queue that they came from, one by one: dying in between means that one comes twice. */
export async function moveAll({ from, to }: { from: DeadLetters; to: Queue<unknown> }): Promise<number> {
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const letters = await from.take();
    for (const letter of letters) {
      await to.send([JSON.parse(letter.body)]);
      await from.remove(letter);
      count += 1;
    }
    if (letters.length === 0) break;
  }
  return count;
}
