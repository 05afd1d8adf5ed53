import * as z from 'zod';
import type { DeliveryChannel } from '../shared/delivery/delivery.ts';
import { measure } from './measured/child.ts';
import { functionOf, type Stage, say, workerOf } from './stage.ts';
import { median } from './statistics.ts';

/** CPU milliseconds of one delivery and of the bare loop of the same calls; the ratio is the median of the pairs' ratios. */
export type CpuRatio = { readonly cpuMs: number; readonly bareCpuMs: number; readonly ratio: number };

/** Compares them in one warm process, in alternating blocks. */
export async function measureCpuRatio(channel: DeliveryChannel, stage: Stage): Promise<CpuRatio> {
  say(`${channel}: CPU against a bare loop of the same calls`);
  const { file, batchSize } = functionOf(stage, workerOf[channel]);
  const { warm, block, rounds: count } = stage.effort;
  const { rounds } = await measure({
    script: new URL('./measured/ratio.ts', import.meta.url),
    input: {
      channel,
      file,
      bareFile: stage.bareFile,
      sinks: stage.sinks.url,
      batchSize,
      warm,
      block,
      rounds: count,
    },
    result: z.object({ rounds: z.array(z.object({ delivered: z.number(), bare: z.number() })) }),
    env: stage.env,
  });
  return {
    cpuMs: median(rounds.map(({ delivered }) => delivered)),
    bareCpuMs: median(rounds.map(({ bare }) => bare)),
    ratio: median(rounds.map(({ delivered, bare }) => delivered / bare)),
  };
}
