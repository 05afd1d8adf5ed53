/** CPU milliseconds, user and system, that this process spends in some work, helper threads included. */
export async function cpuMsOf(work: () => Promise<void>): Promise<number> {
  // What an earlier work left behind is not this one's to clear away.
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
