import * as z from 'zod';
import { attemptsAtOnce } from '../../shared/delivery/timing.ts';
import { sinksAt } from '../sinks/sinks.ts';
import type * as bare from './bare-loop.ts';
import { tell, told } from './child.ts';
import { cpuMsOf } from './cpu.ts';
import { deliveryEvent, idsPerMessage } from './events.ts';
import { queueHandler } from './handler.ts';

/**
 * CPU of the deliveries against the bare loop: both in this process, warmed up, in alternating blocks of the same number
 * of deliveries against the same sinks.
 */
const input = told(
  z.object({
    channel: z.enum(['email', 'webhook']),
    file: z.string(),
    bareFile: z.string(),
    sinks: z.string(),
    batchSize: z.number(),
    warm: z.number(),
    block: z.number(),
    rounds: z.number(),
  }),
);
const BareModule = z.object({ bareLoop: z.custom<typeof bare.bareLoop>((value) => typeof value === 'function') });

const sinks = sinksAt(input.sinks);
const deliver = await queueHandler(input.file);
const { bareLoop } = BareModule.parse(await import(input.bareFile));
let batch = 0;
const deliverBatches = async (count: number) => {
  for (let n = 0; n < count; n += 1) await deliver(deliveryEvent(input.channel, input.batchSize, batch++));
};

// The first batch also reads the secret, which a warm process does not.
await deliverBatches(1);
await sinks.record();
await deliverBatches(1);
const sideBySide = input.batchSize * Math.min(attemptsAtOnce[input.channel], idsPerMessage);
const bareBatch = bareLoop(await sinks.recorded(), sideBySide, `${input.sinks}/hook`);
const bareBatches = async (count: number) => {
  for (let n = 0; n < count; n += 1) await bareBatch();
};
const batchesOf = (deliveries: number) => Math.ceil(deliveries / (input.batchSize * idsPerMessage));
await deliverBatches(batchesOf(input.warm));
await bareBatches(batchesOf(input.warm));

const blockBatches = batchesOf(input.block);
const perBlock = blockBatches * input.batchSize * idsPerMessage;
const rounds: { delivered: number; bare: number }[] = [];
for (let round = 0; round < input.rounds; round += 1) {
  const [deliverMs, bareMs] = [() => deliverBatches(blockBatches), () => bareBatches(blockBatches)].map(
    (work) => () => cpuMsOf(work),
  );
  if (deliverMs === undefined || bareMs === undefined) throw new Error('two works are compared');
  // Neither always comes first.
  const first = round % 2 === 0 ? await deliverMs() : await bareMs();
  const second = round % 2 === 0 ? await bareMs() : await deliverMs();
  const [delivered, bare] = round % 2 === 0 ? [first, second] : [second, first];
  rounds.push({ delivered: delivered / perBlock, bare: bare / perBlock });
}
tell({ rounds });
