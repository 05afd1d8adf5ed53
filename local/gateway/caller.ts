import { createHash } from 'node:crypto';

/** The access key id that a function signs its requests with: the same on every start, and nobody else's. */
export const accessKeyIdOf = (logicalId: string): string =>
  `LOCAL${createHash('sha256').update(logicalId).digest('hex').slice(0, 15).toUpperCase()}`;

/** What every function signs with: who may do what is decided by whose key id it is, and nobody else reaches this machine. */
export const LOCAL_SECRET = 'local';

/** Who signed a request, for which service. */
export type Signature = { readonly accessKeyId: string; readonly service: string };

/** Reads the `Authorization` header of a Signature Version 4 request; undefined if it is not one. */
export function readSignature(authorization: string | undefined): Signature | undefined {
  const [, accessKeyId, service] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(authorization ?? '') ?? [];
  return accessKeyId === undefined || service === undefined ? undefined : { accessKeyId, service };
}
