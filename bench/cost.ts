import { prices } from './prices.ts';

/** What one delivery takes, on average. */
export type Consumption = {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly sqsRequests: number;
  /** Of the worker: deliveries that one invocation makes side by side, its memory and its CPU. */
  readonly deliveriesPerInvocation: number;
  readonly memoryMb: number;
  readonly cpuMs: number;
  readonly logBytes: number;
};

/** How long the call to the outside is taken to last. */
const callMs = 100;

/** Lambda gives one whole vCPU at this memory (Lambda Developer Guide, "Configure Lambda function memory"). */
const vcpuMb = 1769;

/** CloudWatch Logs counts so many bytes besides each event's text; START, END and REPORT of an invocation are three. */
const invocationLogBytes = 3 * 26 + 400;

/** US dollars for a million deliveries, by what they are paid for, without SES. */
export function usdPerMillion(used: Consumption): Readonly<Record<string, number>> {
  // An invocation waits for its calls side by side, unless its share of a processor is what holds it up.
  const workMs = (used.cpuMs * used.deliveriesPerInvocation * vcpuMb) / used.memoryMb;
  const billedSeconds = Math.max(callMs, workMs) / 1000 / used.deliveriesPerInvocation;
  const logBytes = used.logBytes + invocationLogBytes / used.deliveriesPerInvocation;
  return {
    dynamodbWrites: used.writeUnits * prices.writeUnits,
    dynamodbReads: used.readUnits * prices.readUnits,
    sqs: used.sqsRequests * prices.sqsRequests,
    sns: prices.snsToSqs,
    lambdaRequests: prices.lambdaRequests / used.deliveriesPerInvocation,
    lambdaTime: billedSeconds * (used.memoryMb / 1024) * prices.lambdaGbSecond * 1_000_000,
    logs: (logBytes / 2 ** 30) * 1_000_000 * prices.logsGb,
  };
}
