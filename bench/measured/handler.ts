import * as z from 'zod';

/** What Lambda calls in a bundle. */
type Handler = (event: unknown, context: { getRemainingTimeInMillis: () => number }) => Promise<unknown>;

const Module = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const Response = z.object({ batchItemFailures: z.array(z.unknown()) });

/** Loads a bundled function that a queue wakes; a call throws if any message of its batch failed. */
export async function queueHandler(file: string): Promise<(event: unknown) => Promise<void>> {
  const { handler } = Module.parse(await import(file));
  return async (event) => {
    const answer = Response.parse(await handler(event, { getRemainingTimeInMillis: () => 15 * 60_000 }));
    if (answer.batchItemFailures.length > 0) throw new Error(`${answer.batchItemFailures.length} messages failed`);
  };
}
