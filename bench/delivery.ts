import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryChannel } from '../shared/delivery/delivery.ts';
import { minute } from '../shared/time.ts';
import { bundleBareLoop, bundledFunctions } from './code.ts';
import { type ColdStart, measureColdStarts } from './cold-start.ts';
import { countConsumption, type WorkerConsumption } from './consumption.ts';
import { usdPerMillion } from './cost.ts';
import { type CpuRatio, measureCpuRatio } from './cpu-ratio.ts';
import type { Effort } from './effort.ts';
import { functionEnvironment } from './environment.ts';
import { type Expansion, measureExpansion } from './expansion.ts';
import { type LongRun, measureLongRun } from './long-run.ts';
import { idsPerMessage } from './measured/events.ts';
import { providerEvents } from './provider-events.ts';
import { startSinks } from './sinks/sinks.ts';
import { functionOf, type Stage, say, workerOf } from './stage.ts';
import { measureUrgent, type Urgent } from './urgent.ts';

/** Everything that is measured, as `--json` prints it: keys are read by others and do not change. */
export type DeliveryFigures = {
  readonly email: ChannelFigures & { readonly sesCalls: number };
  readonly webhook: ChannelFigures;
  readonly delivery: LongRun;
  readonly expand: Expansion;
  readonly urgent: Urgent;
  /** By function, and besides `worstRatio` and `bareMs` (what the bare handler takes). */
  readonly coldStart: Readonly<Record<string, ColdStart | number>>;
};

/** All per delivery but `usdPerMillion`. */
type ChannelFigures = {
  readonly sqsRequests: number;
  /** Of the delivery's own row, created to settled. */
  readonly writeUnits: number;
  /** The worker's, and the delivery's share of what its expansion reads. */
  readonly readUnits: number;
  readonly cpuRatio: number;
  readonly cpuMs: number;
  readonly bareCpuMs: number;
  readonly logBytes: number;
  readonly usdPerMillion: number;
  readonly usdParts: Readonly<Record<string, number>>;
};

/** On a busy machine the long run, which comes last, is cut short so that all of it is done in eight minutes. */
const longestMs = 7.75 * minute;

/** Measures the delivery, part by part. */
export async function measureDelivery(effort: Effort): Promise<DeliveryFigures> {
  const endsAt = Date.now() + longestMs;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { sinks, stop } = await startSinks();
  try {
    say('the template and the bundles of its functions');
    const functions = await bundledFunctions(folder);
    const variables = Object.assign({}, ...[...functions.values()].map((each) => each.variables));
    const stage = {
      functions,
      bareFile: await bundleBareLoop(folder),
      sinks,
      env: functionEnvironment(variables, sinks.url),
      effort,
      endsAt,
    };
    const coldStart = measureColdStarts(stage);
    const expand = await measureExpansion(stage);
    const email = await measureChannel('email', expand, stage);
    const webhook = await measureChannel('webhook', expand, stage);
    const urgent = await measureUrgent(stage);
    const delivery = await measureLongRun(stage);
    return {
      email: { sesCalls: email.worker.calls, ...email.figures },
      webhook: webhook.figures,
      delivery,
      expand,
      urgent,
      coldStart,
    };
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
}

async function measureChannel(channel: DeliveryChannel, { perDelivery: expansion }: Expansion, stage: Stage) {
  const worker = await countConsumption(channel, stage);
  const cpu = await measureCpuRatio(channel, stage);
  return { worker, figures: figuresOf(channel, { worker, cpu, expansion, stage }) };
}

function figuresOf(
  channel: DeliveryChannel,
  parts: { worker: WorkerConsumption; cpu: CpuRatio; expansion: Expansion['perDelivery']; stage: Stage },
): ChannelFigures {
  const { worker, cpu, expansion, stage } = parts;
  const { memoryMb, batchSize } = functionOf(stage, workerOf[channel]);
  const writeUnits = expansion.rowWriteUnits + worker.writeUnits;
  const readUnits = expansion.readUnits + worker.readUnits;
  const sqsRequests = expansion.sqsRequests + worker.sqsRequests;
  const events =
    channel === 'email'
      ? providerEvents(functionOf(stage, 'mail-events').batchSize)
      : { writeUnits: 0, readUnits: 0, sqsRequests: 0 };
  const usdParts = usdPerMillion({
    writeUnits: writeUnits + expansion.otherWriteUnits + events.writeUnits,
    readUnits: readUnits + events.readUnits,
    sqsRequests: sqsRequests + events.sqsRequests,
    deliveriesPerInvocation: batchSize * idsPerMessage,
    memoryMb,
    cpuMs: cpu.cpuMs,
    logBytes: worker.logBytes,
  });
  return {
    sqsRequests,
    writeUnits,
    readUnits,
    cpuRatio: cpu.ratio,
    cpuMs: cpu.cpuMs,
    bareCpuMs: cpu.bareCpuMs,
    logBytes: worker.logBytes,
    usdPerMillion: Object.values(usdParts).reduce((sum, each) => sum + each, 0),
    usdParts,
  };
}
