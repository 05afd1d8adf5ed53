import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { sign } from '../../shared/upload/sign.ts';

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
type Condition = z.infer<typeof Condition>;
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });

/** Why S3 does not take a form, under S3's own names. */
export type FormProblem = {
  readonly status: number;
  readonly code:
    | 'AccessDenied'
    | 'EntityTooLarge'
    | 'EntityTooSmall'
    | 'SignatureDoesNotMatch'
    | 'InvalidPolicyDocument';
  readonly message: string;
};

/** Fields that a policy need not speak of. */
const outside = new Set(['policy', 'x-amz-signature', 'file', 'bucket']);

/** Looks at a posted form as S3 does: its signature, its time, and that the policy allows each field and the file's size. */
export function formProblem(
  fields: Readonly<Record<string, string>>,
  file: { readonly bucket: string; readonly size: number },
  by: { readonly secretAccessKey: string; readonly now: number },
): FormProblem | undefined {
  const { policy = '', 'x-amz-signature': signature = '', 'x-amz-credential': credential = '' } = fields;
  const [accessKeyId = '', date = '', region = ''] = credential.split('/');
  const at = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}T00:00:00Z`);
  if (Number.isNaN(at)) return denied('Access Denied');
  const scope = { credentials: { accessKeyId, secretAccessKey: by.secretAccessKey }, region, at };
  if (!isSame(sign(policy, scope), signature)) {
    return {
      status: 403,
      code: 'SignatureDoesNotMatch',
      message: 'The request signature we calculated does not match.',
    };
  }
  const read = readPolicy(policy);
  if (read === undefined) return { status: 400, code: 'InvalidPolicyDocument', message: 'Invalid Policy.' };
  if (Date.parse(read.expiration) <= by.now) return denied('Invalid according to Policy: Policy expired.');

  const given = { ...fields, bucket: file.bucket };
  const failing = read.conditions.map((condition) => conditionProblem(condition, given, file.size)).find(Boolean);
  if (failing !== undefined) return failing;
  const spoken = new Set(read.conditions.flatMap(fieldsOf));
  const extra = Object.keys(fields).find((name) => !outside.has(name) && !spoken.has(name));
  return extra === undefined ? undefined : denied(`Invalid according to Policy: Extra input fields: ${extra}`);
}

const denied = (message: string): FormProblem => ({ status: 403, code: 'AccessDenied', message });

/** The fields that a condition speaks of. */
function fieldsOf(condition: Condition): string[] {
  if (!Array.isArray(condition)) return Object.keys(condition);
  return condition[0] === 'content-length-range' ? [] : [condition[1].slice(1)];
}

function conditionProblem(
  condition: Condition,
  given: Readonly<Record<string, string>>,
  size: number,
): FormProblem | undefined {
  const failed = (name: string) => denied(`Invalid according to Policy: Policy Condition failed: ${name}`);
  if (!Array.isArray(condition)) {
    const wrong = Object.entries(condition).find(([name, value]) => given[name] !== value);
    return wrong && failed(wrong[0]);
  }
  if (condition[0] === 'content-length-range') {
    const [, least, most] = condition;
    if (size > most) return { status: 400, code: 'EntityTooLarge', message: 'Your upload exceeds the maximum size' };
    return size < least ? { status: 400, code: 'EntityTooSmall', message: 'Your upload is too small' } : undefined;
  }
  const [how, dollar, value] = condition;
  const found = given[dollar.slice(1)];
  return (how === 'eq' ? found === value : found?.startsWith(value)) ? undefined : failed(dollar.slice(1));
}

function readPolicy(policy: string): z.infer<typeof Policy> | undefined {
  try {
    return Policy.safeParse(JSON.parse(Buffer.from(policy, 'base64').toString())).data;
  } catch {
    return undefined;
  }
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
