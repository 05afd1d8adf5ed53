import * as z from 'zod';
import { measure } from './measured/child.ts';
import { functionOf, type Stage, say } from './stage.ts';
import { growthExponent } from './statistics.ts';

/**
 * The young generation's half space and the old generation that the peak is measured with: left to itself, Node sizes both by
 * the machine, and on a large one tidies late.
 */
const heapMb = { semiSpace: 16, oldSpace: 256 } as const;

/** What the fan-out costs. */
export type Expansion = {
  readonly growthExponent: number;
  readonly peakMegabytes: number;
  /** CPU of the largest. */
  readonly cpuSeconds: number;
  readonly partners: number;
  /** Per delivery, by the largest. */
  readonly perDelivery: {
    /** Creating the row itself. */
    readonly rowWriteUnits: number;
    /** The places of the segments and the bulletin. */
    readonly otherWriteUnits: number;
    readonly readUnits: number;
    readonly sqsRequests: number;
  };
};

/** Expands a bulletin to registers of growing size; the first only warms up. */
export async function measureExpansion(stage: Stage): Promise<Expansion> {
  say('the expansion of a bulletin');
  const { runs, peakMb } = await measure({
    script: new URL('./measured/expansion.ts', import.meta.url),
    input: { file: functionOf(stage, 'expand').file, sinks: stage.sinks.url, sizes: stage.effort.expansions },
    result: z.object({ runs: z.array(z.object({ partners: z.number(), cpuMs: z.number() })), peakMb: z.number() }),
    env: stage.env,
    nodeOptions: [`--max-semi-space-size=${heapMb.semiSpace}`, `--max-old-space-size=${heapMb.oldSpace}`],
  });
  const measured = runs.slice(1);
  const largest = measured.at(-1);
  if (largest === undefined) throw new Error('nothing was expanded but the warm-up');
  const { requests, writeUnits, readUnits } = await stage.sinks.counts();
  const { delivery: rowWriteUnits = 0, ...others } = writeUnits;
  const each = (total: number) => total / largest.partners;
  return {
    growthExponent: growthExponent(measured.map(({ partners, cpuMs }) => ({ x: partners, y: cpuMs }))),
    peakMegabytes: peakMb,
    cpuSeconds: largest.cpuMs / 1000,
    partners: largest.partners,
    perDelivery: {
      rowWriteUnits: each(rowWriteUnits),
      otherWriteUnits: each(sum(others)),
      readUnits: each(sum(readUnits)),
      sqsRequests: each(requests['sqs.SendMessageBatch'] ?? 0),
    },
  };
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, each) => total + each, 0);
