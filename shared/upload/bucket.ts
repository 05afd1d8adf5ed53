import * as z from 'zod';
import { uploadLimits } from '../image/image.ts';
import { algorithm, type Credentials, credentialOf, sign, signedGet, stampOf } from './sign.ts';

/** What the browser posts, besides the file, and where to. */
export type UploadForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** From when on it is refused, in epoch ms. */
  readonly expiresAt: number;
};

/** The bucket that browsers upload to. What is in it is nobody's to see, and is deleted after a day. */
export interface UploadBucket {
  /** Its origin, to which a page must be allowed to post. */
  readonly origin: string;
  /** A form by which one file of at most 10 MB can be posted under `key`; from there the browser goes on to `redirect`. */
  formFor(input: { readonly key: string; readonly redirect: string }): UploadForm;
  /** The file; nothing if there is none. At most `uploadLimits.bytes` are read. */
  get(key: string): Promise<Uint8Array | undefined>;
}

/** How long an upload form can be used, in milliseconds. */
const formLastsMs = 30 * 60_000;

/** What Lambda tells every function of itself. */
const Surroundings = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  /** Where services answer, if not at AWS: the SDK's own clients read it, too. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});

/** The bucket of this name, opened with the rights of the function whose environment is given. `now` gives epoch ms. */
export function uploadBucket(name: string, environment: unknown, now: () => number): UploadBucket {
  const told = Surroundings.parse(environment);
  const region = told.AWS_REGION;
  const credentials: Credentials = {
    accessKeyId: told.AWS_ACCESS_KEY_ID,
    secretAccessKey: told.AWS_SECRET_ACCESS_KEY,
    sessionToken: told.AWS_SESSION_TOKEN,
  };
  const url =
    told.AWS_ENDPOINT_URL_S3 === undefined
      ? `https://${name}.s3.${region}.amazonaws.com`
      : `${told.AWS_ENDPOINT_URL_S3}/${name}`;

  return {
    origin: new URL(url).origin,

    formFor({ key, redirect }) {
      const at = now();
      const scope = { credentials, region, at };
      const fixed = {
        key,
        success_action_redirect: redirect,
        // What it really is, is told by its bytes; to a browser it must never be a page.
        'Content-Type': 'application/octet-stream',
        'x-amz-algorithm': algorithm,
        'x-amz-credential': credentialOf(scope),
        'x-amz-date': stampOf(at),
        ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
      };
      const expiresAt = at + formLastsMs;
      const policy = Buffer.from(
        JSON.stringify({
          expiration: new Date(expiresAt).toISOString(),
          conditions: [
            { bucket: name },
            ['content-length-range', 1, uploadLimits.bytes],
            ...Object.entries(fixed).map(([field, value]) => ({ [field]: value })),
          ],
        }),
      ).toString('base64');
      return { url, fields: { ...fixed, policy, 'x-amz-signature': sign(policy, scope) }, expiresAt };
    },

    async get(key) {
      const file = new URL(`${url}/${key}`);
      const answer = await fetch(file, { headers: signedGet(file, { credentials, region, at: now() }) });
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new Error(`S3 answered ${answer.status}`);
      const length = Number(answer.headers.get('content-length'));
      if (length > uploadLimits.bytes) throw new Error(`an upload of ${length} bytes`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
