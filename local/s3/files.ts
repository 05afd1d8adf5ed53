import { join } from 'node:path';
// The package exports none of its stores.
import { FileS3Persistence } from '../../node_modules/fauxqs/dist/s3/fileS3Persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import type { Bucket } from './buckets.ts';

/** The files of every bucket, in the data folder. */
export type Files = {
  readonly put: (bucket: string, key: string, body: Buffer, type: string) => void;
  readonly get: (bucket: string, key: string) => Buffer | undefined;
};

const day = 24 * 3600 * 1000;

/** Opens the buckets on `<dataDir>/s3`, and deletes what has lain in them for longer than they say. `now` is epoch ms. */
export function openFiles(dataDir: string, buckets: readonly Bucket[], now: number): Files {
  const store = new S3Store();
  const persistence = new FileS3Persistence(join(dataDir, 's3'));
  persistence.loadS3(store);
  store.persistence = persistence;
  for (const { name, days } of buckets) {
    if (!store.hasBucket(name)) store.createBucket(name);
    for (const { key, lastModified } of store.listObjects(name).objects) {
      if (lastModified.getTime() + days * day <= now) store.deleteObject(name, key);
    }
  }
  const has = (bucket: string, key: string) =>
    store.hasBucket(bucket) && store.listObjects(bucket, { prefix: key }).objects.some((object) => object.key === key);
  return {
    put: (bucket, key, body, type) => void store.putObject(bucket, key, body, type),
    get: (bucket, key) => (has(bucket, key) ? persistence.readBody(bucket, key) : undefined),
  };
}
