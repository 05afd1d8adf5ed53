import type { Service, ServiceAnswer } from '../gateway/service.ts';
import type { Files } from './files.ts';

/** What functions ask of S3 with a signed request: a file, by its path `/<bucket>/<key>`. */
export function filesService(files: Files): Service {
  return {
    read: async ({ method, path }) => {
      if (method !== 'GET') return s3Error(501, 'NotImplemented', `${method} is not available locally: only GET is.`);
      const [bucket = '', ...key] = path.split('/').slice(1).map(decodeURIComponent);
      return {
        wishes: [{ action: 's3:GetObject', resource: objectArn(bucket, key.join('/')) }],
        carryOut: async () => {
          const body = files.get(bucket, key.join('/'));
          if (body === undefined) return s3Error(404, 'NoSuchKey', 'The specified key does not exist.');
          return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
        },
      };
    },
    error: (code, message) => s3Error(403, code, message),
  };
}

export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;

export const s3Error = (status: number, code: string, message: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
