import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');

const Start = z.object({ ratio: z.number().positive(), kilobytes: z.number().positive() });
/** The keys that others read. */
const Figures = z.object({
  email: z.object({
    sesCalls: z.number(),
    sqsRequests: z.number(),
    writeUnits: z.number(),
    readUnits: z.number(),
    usdPerMillion: z.number(),
    cpuRatio: z.number().positive(),
  }),
  webhook: z.object({
    sqsRequests: z.number(),
    writeUnits: z.number(),
    usdPerMillion: z.number(),
    cpuRatio: z.number().positive(),
  }),
  delivery: z.object({ slope: z.number().positive(), memoryRatio: z.number().positive() }),
  expand: z.object({ growthExponent: z.number(), peakMegabytes: z.number().positive() }),
  coldStart: z.object({
    worstRatio: z.number().positive(),
    site: Start,
    'deliver-email': Start,
    'deliver-webhook': Start,
  }),
});

describe('npm run bench -- delivery --quick --json', () => {
  let figures: z.infer<typeof Figures>;

  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/main.ts', 'delivery', '--quick', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    // One JSON object and nothing else.
    figures = Figures.parse(JSON.parse(stdout));
  }, 150_000);

  it('hands every mail to the provider exactly once', () => {
    expect(figures.email.sesCalls).toBe(1);
  });

  it('asks the queues less than a third of a request for each delivery', () => {
    expect(figures.email.sqsRequests).toBeLessThanOrEqual(0.31);
    expect(figures.webhook.sqsRequests).toBeLessThanOrEqual(0.31);
  });

  it('writes a delivery three times, created to settled: row, lease, outcome', () => {
    expect(figures.email.writeUnits).toBe(3);
    expect(figures.webhook.writeUnits).toBe(3);
  });

  it('stays within six dollars a million', () => {
    expect(figures.email.usdPerMillion).toBeLessThanOrEqual(6);
    expect(figures.webhook.usdPerMillion).toBeLessThanOrEqual(6);
  });
});
