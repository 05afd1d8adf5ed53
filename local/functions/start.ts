import { functionLine } from '../function-log.ts';
import type { Stops } from '../stops.ts';
import type { LambdaFunction } from './function.ts';
import { type Runner, runner } from './runner.ts';

/** A function that can be run. */
export type Runnable = Pick<Runner, 'invoke' | 'isWarm'> & { readonly lambda: LambdaFunction };

/** The function of a folder's name, of AWS's name, or of an ARN. */
export type FindFunction = (reference: string) => Runnable | undefined;

export type FunctionsOptions = {
  readonly lambdas: readonly LambdaFunction[];
  /** Each one's whole `process.env`, by its folder's name. */
  readonly environments: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly log: (line: string) => void;
  /** How long a function that nobody needs keeps its thread, in milliseconds. */
  readonly idleMs: number;
  /** When so many have a thread and another one is woken, the one that has been idle longest is ended. */
  readonly mostWarm: number;
};

/** Every function, ready to be woken: its thread is started when its first event comes. */
export function runFunctions(options: FunctionsOptions, started: Stops): FindFunction {
  const { lambdas, environments, log, idleMs, mostWarm } = options;
  const runners = lambdas.map((lambda) => {
    const onLine = (written: string) => {
      const line = functionLine(lambda.door, written);
      if (line !== undefined) log(line);
    };
    return { lambda, ...runner({ lambda, environment: environments.get(lambda.door) ?? {}, onLine, idleMs }) };
  });
  for (const { stop } of runners) started.add(stop);

  function makeRoom(): void {
    if (runners.filter(({ isWarm }) => isWarm()).length < mostWarm) return;
    const idle = runners.filter(({ idleSince }) => idleSince() !== undefined);
    const [longest] = idle.sort((a, b) => (a.idleSince() ?? 0) - (b.idleSince() ?? 0));
    void longest?.stop();
  }

  const runnables = runners.map(({ lambda, isWarm, invoke }) => ({
    lambda,
    isWarm,
    invoke: (event: unknown) => {
      if (!isWarm()) makeRoom();
      return invoke(event);
    },
  }));
  return (reference) => runnables.find(({ lambda }) => [lambda.door, lambda.name, lambda.arn].includes(reference));
}
