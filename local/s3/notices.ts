import type { FindFunction } from '../functions/start.ts';
import { Problem } from '../problem.ts';
import type { Stops } from '../stops.ts';
import { invokeAsynchronously } from '../triggers/asynchronous.ts';
import type { Bucket } from './buckets.ts';

/** Tells the functions of a bucket of a file in it, as S3 does: nobody waits, and what fails is tried again. */
export function fileNotices(
  options: {
    readonly buckets: readonly Bucket[];
    readonly find: FindFunction;
    readonly toDeadLetters: (queueArn: string, event: unknown, errorMessage: string) => Promise<void>;
    readonly log: (line: string) => void;
  },
  stops: Stops,
): (bucket: Bucket, key: string) => void {
  const { find, log, toDeadLetters } = options;
  for (const arn of options.buckets.flatMap(({ tells }) => tells)) {
    if (find(arn) === undefined)
      throw new Problem(`A bucket tells the function ${arn}, which the template does not hold.`);
  }
  const ending = new AbortController();
  stops.add(() => ending.abort());
  return ({ name, tells }, key) => {
    const event = {
      Records: [
        { eventName: 'ObjectCreated:Post', s3: { bucket: { name }, object: { key: encodeURIComponent(key) } } },
      ],
    };
    for (const arn of tells) {
      const told = find(arn);
      if (told === undefined) continue;
      const { lambda, invoke } = told;
      void invokeAsynchronously(event, {
        invoke,
        log: (line) => log(`${lambda.door}  ${line}`),
        signal: ending.signal,
        toDeadLetters: async (failed, { errorMessage }) => {
          if (lambda.deadLetterArn !== undefined) await toDeadLetters(lambda.deadLetterArn, failed, errorMessage);
        },
      });
    }
  };
}
