import { functionLine } from '../function-log.ts';
import { Problem } from '../problem.ts';
import type { Stops } from '../stops.ts';
import type { LambdaFunction } from './function.ts';
import { type Invocation, runner } from './runner.ts';

/** A function that can be run. */
export type Runnable = { readonly lambda: LambdaFunction; readonly invoke: (event: unknown) => Promise<Invocation> };

/** The function of a folder's name, of AWS's name, or of an ARN. */
export type FindFunction = (reference: string) => Runnable | undefined;

export type FunctionsOptions = {
  readonly lambdas: readonly LambdaFunction[];
  /** Each one's whole `process.env`, by its folder's name. */
  readonly environments: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly log: (line: string) => void;
};

/** Starts every function, and resolves once all bundles are loaded. One that does not load is a `Problem`. */
export async function startFunctions(
  { lambdas, environments, log }: FunctionsOptions,
  started: Stops,
): Promise<FindFunction> {
  const runnables = await Promise.all(
    lambdas.map(async (lambda): Promise<Runnable> => {
      const { ready, invoke, stop } = runner({
        lambda,
        environment: environments.get(lambda.door) ?? {},
        onLine: (written) => {
          const line = functionLine(lambda.door, written);
          if (line !== undefined) log(line);
        },
      });
      started.add(stop);
      if (!(await ready)) throw new Problem(`The function ${lambda.door} does not load: the lines above say why.`);
      return { lambda, invoke };
    }),
  );
  return (reference) => runnables.find(({ lambda }) => [lambda.door, lambda.name, lambda.arn].includes(reference));
}
