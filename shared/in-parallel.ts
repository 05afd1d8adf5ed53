/**
 * Does `work` on each of a list, at most `most` at a time, begun in their order. Waits for all of them, also when one
 * throws, and then throws the first error: when it returns, nothing is still under way.
 * @returns what the works gave, in the order of the list.
 */
export async function inParallel<T, R>(list: readonly T[], most: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: PromiseSettledResult<R>[] = [];
  // All workers take from one iterator, so each entry is taken once.
  const entries = list.entries();
  const worker = async () => {
    for (const [at, each] of entries) {
      const [result] = await Promise.allSettled([work(each)]);
      results[at] = result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
