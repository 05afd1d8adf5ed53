import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the question gets an answer other than undefined, null or false, and gives that. */
export async function until<T>(question: () => Promise<T> | T): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await question();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await sleep(50);
  }
  throw new Error(`Waited in vain: ${question}`);
}
