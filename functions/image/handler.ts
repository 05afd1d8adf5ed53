import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { imageStore } from '../../shared/image/store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { uploadBucket } from '../../shared/upload/bucket.ts';
import { uploadStore } from '../../shared/upload/store.ts';
import { Env } from './env.ts';
import { UploadedEvent } from './event.ts';
import { prepareUpload } from './prepare.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamo = new DynamoDBClient({});

const deps = {
  bucket: uploadBucket(env.UPLOADS_BUCKET, process.env, now),
  images: imageStore(dynamo, env.IMAGE_TABLE, now),
  uploads: uploadStore(dynamo, env.UPLOAD_TABLE, now),
  log: lambdaLog('image'),
  now,
};

/** Woken by S3 for each uploaded file. */
export const handler = async (event: unknown): Promise<void> => {
  for (const { s3 } of UploadedEvent.parse(event).Records) await prepareUpload(s3.object.key, deps);
};
