import * as z from 'zod';
import { measure } from './measured/child.ts';
import { say } from './stage.ts';
import { growthExponent } from './statistics.ts';

/** The young generation's half space that the peak is measured with: left to itself, Node sizes it by the machine. */
const semiSpaceMb = 16;
const sizes = [1_000, 10_000, 100_000] as const;
/** A month of two bulletins on three days of four and more on busy ones: the most that was asked for. */
const bulletins = 200;

type Run = { readonly deliveries: number; readonly cpuMs: number; readonly msPer10k: number; readonly peakMb: number };

export type ReportBench = {
  readonly runs: readonly Run[];
  /** Of the processor time; 1 is linear. */
  readonly growthExponent: number;
  /** Memory of the largest month against the smallest. */
  readonly memoryRatio: number;
  /** By the slope between the two largest months, not measured. */
  readonly million: { readonly cpuSeconds: number; readonly peakMb: number };
};

/**
 * Gathers and computes months of growing size, each in a process of its own. Rows are made and parsed as the store parses
 * them; what the table itself takes to send them is not in it.
 */
export async function measureReport(): Promise<ReportBench> {
  const runs: Run[] = [];
  for (const deliveries of sizes) {
    say(`a month of ${deliveries} deliveries`);
    const { counted, cpuMs, peakMb } = await measure({
      script: new URL('./measured/report.ts', import.meta.url),
      input: { deliveries, bulletins },
      result: z.object({ counted: z.number(), cpuMs: z.number(), peakMb: z.number() }),
      env: { TZ: 'UTC' },
      nodeOptions: [`--max-semi-space-size=${semiSpaceMb}`],
    });
    if (counted !== deliveries) throw new Error(`${counted} of ${deliveries} deliveries were counted`);
    runs.push({ deliveries, cpuMs, msPer10k: (cpuMs / deliveries) * 10_000, peakMb });
  }
  const [smallest, middle, largest] = runs;
  if (smallest === undefined || middle === undefined || largest === undefined) throw new Error('nothing was measured');
  const slope = (of: 'cpuMs' | 'peakMb') => (largest[of] - middle[of]) / (largest.deliveries - middle.deliveries);
  const at = (of: 'cpuMs' | 'peakMb') => largest[of] + slope(of) * (1_000_000 - largest.deliveries);
  return {
    runs,
    growthExponent: growthExponent(runs.map(({ deliveries, cpuMs }) => ({ x: deliveries, y: cpuMs }))),
    memoryRatio: largest.peakMb / smallest.peakMb,
    million: { cpuSeconds: at('cpuMs') / 1000, peakMb: at('peakMb') },
  };
}

/** As a table in Markdown, with what follows from it in words. */
export function reportTable({ runs, growthExponent: exponent, memoryRatio, million }: ReportBench): string {
  return [
    '| deliveries in the month | CPU, s | ms per 10,000 | peak memory, MB |',
    '|---|---|---|---|',
    ...runs.map(
      ({ deliveries, cpuMs, msPer10k, peakMb }) =>
        `| ${deliveries} | ${(cpuMs / 1000).toFixed(2)} | ${msPer10k.toFixed(0)} | ${peakMb.toFixed(0)} |`,
    ),
    '',
    `growth exponent of the time ${exponent.toFixed(2)}; memory of the largest month ${memoryRatio.toFixed(2)} times that of the smallest`,
    `by that slope, 1,000,000 deliveries would take ${million.cpuSeconds.toFixed(0)} s of CPU and ${million.peakMb.toFixed(0)} MB (calculated, not measured)`,
  ].join('\n');
}
