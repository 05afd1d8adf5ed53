import type { IncomingMessage } from 'node:http';
import { plain } from '../gateway/engine.ts';
import type { ServiceAnswer } from '../gateway/service.ts';
import { allows, type PolicyDocument } from '../roles/policy.ts';
import type { Bucket } from './buckets.ts';
import type { Files } from './files.ts';
import { formProblem } from './policy.ts';
import { objectArn, s3Error } from './service.ts';

export type UploadsOptions = {
  readonly buckets: readonly Bucket[];
  readonly files: Files;
  /** Who may sign a form, by access key id. */
  readonly callers: ReadonlyMap<string, { readonly name: string; readonly policies: readonly PolicyDocument[] }>;
  readonly secretAccessKey: string;
  /** Told of each file that was put into a bucket. */
  readonly onFile: (bucket: Bucket, key: string) => void;
  readonly now: () => Date;
  readonly log: (line: string) => void;
};

/** A form that a browser posts to `/<bucket>`: it carries its signature in its fields, and none in its headers. */
export const isUpload = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && headers['content-type']?.startsWith('multipart/form-data') === true;

/** Takes a file as S3 takes a POST, with every check that S3 makes of the form, and sends the browser on. */
export async function takeUpload(
  incoming: IncomingMessage,
  body: Buffer,
  options: UploadsOptions,
): Promise<ServiceAnswer> {
  const { buckets, files, callers, log } = options;
  const bucket = buckets.find(({ name }) => `/${name}` === incoming.url?.replace(/\/$/, ''));
  if (bucket === undefined) return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const { origin } = incoming.headers;
  const cors: Record<string, string> =
    origin !== undefined && bucket.origins.includes(origin)
      ? { 'access-control-allow-origin': origin, vary: 'Origin' }
      : {};
  const answer = (given: ServiceAnswer): ServiceAnswer => ({ ...given, headers: { ...given.headers, ...cors } });

  const form = await new Response(new Uint8Array(body), { headers: plain(incoming.headers) }).formData();
  const file = form.get('file');
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const { key = '', success_action_redirect: redirect } = fields;
  if (!(file instanceof File) || key === '')
    return answer(s3Error(400, 'InvalidArgument', 'Bucket POST must contain a file and its key.'));
  const by = { secretAccessKey: options.secretAccessKey, now: options.now().getTime() };
  const problem = formProblem(fields, { bucket: bucket.name, size: file.size }, by);
  if (problem !== undefined) return answer(s3Error(problem.status, problem.code, problem.message));

  const caller = callers.get(fields['x-amz-credential']?.split('/')[0] ?? '');
  const wish = { action: 's3:PutObject', resource: objectArn(bucket.name, key) };
  if (caller === undefined || !allows(caller.policies, wish)) {
    log(`refused  ${caller?.name}: its role in the template does not allow ${wish.action} on ${wish.resource}`);
    return answer(s3Error(403, 'AccessDenied', 'Access Denied'));
  }
  files.put(bucket.name, key, Buffer.from(await file.arrayBuffer()), fields['Content-Type'] ?? 'binary/octet-stream');
  options.onFile(bucket, key);
  if (redirect === undefined) return answer({ status: 204, headers: {}, body: '' });
  const onward = new URL(redirect);
  onward.searchParams.set('bucket', bucket.name);
  onward.searchParams.set('key', key);
  return answer({ status: 303, headers: { location: onward.href }, body: '' });
}
