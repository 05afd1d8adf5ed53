import * as z from 'zod';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { derivedId } from '../../shared/ids.ts';
import { sinksAt } from '../sinks/sinks.ts';
import { tell, told } from './child.ts';
import { cpuMsOf } from './cpu.ts';
import { queueEvent } from './events.ts';
import { queueHandler } from './handler.ts';

/** The expansion of a bulletin to registers of some sizes, all segments one after another in this process. */
const input = told(z.object({ file: z.string(), sinks: z.string(), sizes: z.array(z.number()) }));

const sinks = sinksAt(input.sinks);
const expand = await queueHandler(input.file);
const runs: { partners: number; cpuMs: number }[] = [];
for (const [run, partners] of input.sizes.entries()) {
  await sinks.reset();
  await sinks.holdPartners(partners);
  const cpuMs = await cpuMsOf(async () => {
    for (const message of segmentMessages(derivedId('blt', 'expansion', String(run))))
      await expand(queueEvent([message]));
  });
  runs.push({ partners, cpuMs });
  console.error(`  expanded to ${partners} partners`);
}
tell({ runs, peakMb: process.resourceUsage().maxRSS / 1024 });
