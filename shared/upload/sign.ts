import { createHash, createHmac } from 'node:crypto';

/** Who signs: the credentials of a function's role. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/** What a signature is good for. `at` is epoch ms. */
type Scope = { readonly credentials: Credentials; readonly region: string; readonly at: number };

export const algorithm = 'AWS4-HMAC-SHA256';

/** An instant as AWS signs it: `20151229T000000Z`. */
export const stampOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Under which key something for S3 is signed. */
export const credentialOf = ({ credentials, region, at }: Scope): string =>
  [credentials.accessKeyId, stampOf(at).slice(0, 8), region, 's3', 'aws4_request'].join('/');

/**
 * Signs a text for S3 as Signature Version 4 does: a request's "string to sign", or the policy of an upload. Ours, since
 * a client of S3 with what signs uploads would be twice as large as all the rest of a function, for two calls.
 */
export function sign(text: string, { credentials, region, at }: Scope): string {
  const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
  const ofDay = hmac(`AWS4${credentials.secretAccessKey}`, stampOf(at).slice(0, 8));
  const key = hmac(hmac(hmac(ofDay, region), 's3'), 'aws4_request');
  return hmac(key, text).toString('hex');
}

/** The headers of a GET of `url`, with its signature. */
export function signedGet(
  url: URL,
  scope: Scope,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const { sessionToken } = scope.credentials;
  const headers: Record<string, string> = {
    host: url.host,
    'x-amz-content-sha256': sha256(''),
    'x-amz-date': stampOf(scope.at),
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    ...more,
  };
  const names = Object.keys(headers).toSorted();
  const canonical = [
    'GET',
    url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(''),
  ].join('\n');
  const credential = credentialOf(scope);
  const toSign = [algorithm, stampOf(scope.at), credential.split('/').slice(1).join('/'), sha256(canonical)].join('\n');
  const { host: _, ...sent } = headers;
  return {
    ...sent,
    authorization: `${algorithm} Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${sign(toSign, scope)}`,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
