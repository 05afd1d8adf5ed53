import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { tell, told } from './child.ts';
import { cpuMsOf } from './cpu.ts';
import { deliveryEvent, idsPerMessage } from './events.ts';
import { queueHandler } from './handler.ts';

/** Deliveries in one process up to each of some numbers; after each, the CPU since the one before and the memory in use. */
const input = told(
  z.object({
    channel: z.enum(['email', 'webhook']),
    file: z.string(),
    batchSize: z.number(),
    upTo: z.array(z.number()),
    /** The run ends then (epoch ms), wherever it is. */
    endsAt: z.number().optional(),
  }),
);

const deliver = await queueHandler(input.file);
const perBatch = input.batchSize * idsPerMessage;
const legs: { deliveries: number; cpuMs: number; memoryMb: number }[] = [];
let batch = 0;
for (const upTo of input.upTo) {
  const before = batch;
  const cpuMs = await cpuMsOf(async () => {
    while (batch * perBatch < upTo && Date.now() < (input.endsAt ?? Number.POSITIVE_INFINITY)) {
      await deliver(deliveryEvent(input.channel, input.batchSize, batch));
      batch += 1;
    }
  });
  // What waits for a finaliser is freed by the collection after the one that found it.
  globalThis.gc?.();
  await setTimeout(100);
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  legs.push({ deliveries: (batch - before) * perBatch, cpuMs, memoryMb: (heapUsed + external) / 2 ** 20 });
  console.error(`  ${input.channel}: ${batch * perBatch} deliveries`);
}
tell({ legs });
