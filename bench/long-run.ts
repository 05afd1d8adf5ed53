import * as z from 'zod';
import { measure } from './measured/child.ts';
import { functionOf, type Stage, say, workerOf } from './stage.ts';

/** How CPU and memory change over a long run of mails in one process. */
export type LongRun = {
  /** CPU per delivery of the last nine tenths against that of the nine tenths before them. */
  readonly slope: number;
  /** Memory in use after a full collection, at the end against a tenth of the way. */
  readonly memoryRatio: number;
  readonly deliveries: number;
  readonly earlyCpuMs: number;
  readonly lateCpuMs: number;
  readonly memoryMegabytes: number;
};

/** Runs until the effort's largest number of deliveries has gone through one process, or the time is up. */
export async function measureLongRun(stage: Stage): Promise<LongRun> {
  say('a long run');
  const { file, batchSize } = functionOf(stage, workerOf.email);
  await stage.sinks.reset();
  const { legs } = await measure({
    script: new URL('./measured/long-run.ts', import.meta.url),
    input: { channel: 'email', file, batchSize, upTo: stage.effort.longRun, endsAt: stage.endsAt },
    result: z.object({
      legs: z.array(z.object({ deliveries: z.number(), cpuMs: z.number(), memoryMb: z.number() })),
    }),
    env: stage.env,
  });
  const [, early, late] = legs;
  if (early === undefined || late === undefined) throw new Error('a long run has three legs');
  const deliveries = legs.reduce((sum, leg) => sum + leg.deliveries, 0);
  const wanted = stage.effort.longRun.at(-1) ?? 0;
  if (deliveries < wanted) say(`time is up: the long run ended at ${deliveries} deliveries of ${wanted}`);
  const { sent } = await stage.sinks.counts();
  if (sent !== deliveries) throw new Error(`${sent} of ${deliveries} deliveries were recorded as sent`);
  const [earlyCpuMs, lateCpuMs] = [early.cpuMs / early.deliveries, late.cpuMs / late.deliveries];
  return {
    slope: lateCpuMs / earlyCpuMs,
    memoryRatio: late.memoryMb / early.memoryMb,
    deliveries,
    earlyCpuMs,
    lateCpuMs,
    memoryMegabytes: late.memoryMb,
  };
}
