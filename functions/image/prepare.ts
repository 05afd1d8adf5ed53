import { createHash } from 'node:crypto';
import { derivedId } from '../../shared/ids.ts';
import { readHeader } from '../../shared/image/header.ts';
import { uploadLimits } from '../../shared/image/image.ts';
import type { ImageStore } from '../../shared/image/store.ts';
import type { Log } from '../../shared/log.ts';
import type { UploadBucket } from '../../shared/upload/bucket.ts';
import type { UploadStore } from '../../shared/upload/store.ts';
import { readUploadKey, type UploadRefusal, uploadLastsSeconds } from '../../shared/upload/upload.ts';
import { sizesOf } from './sizes-of.ts';

type Deps = {
  readonly bucket: Pick<UploadBucket, 'get'>;
  readonly images: Pick<ImageStore, 'put'>;
  readonly uploads: Pick<UploadStore, 'put'>;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Looks at the file that was uploaded under `key`: makes the picture's sizes of it and says that it is ready, or why not.
 * May be repeated, and late: it is about what is in the bucket now, and the same file makes the same picture. The sizes are
 * stored before anything says that there are any.
 */
export async function prepareUpload(key: string, deps: Deps): Promise<void> {
  const upload = readUploadKey(key);
  if (upload === undefined) return;
  const file = await deps.bucket.get(key);
  if (file === undefined) return;
  const expiresAt = Math.floor(deps.now() / 1000) + uploadLastsSeconds;
  const refuse = async (because: UploadRefusal) => {
    await deps.uploads.put({ ...upload, state: 'refused', because, expiresAt });
    deps.log.info('upload refused', { uploadId: upload.id, reason: because });
  };

  const header = readHeader(file);
  if (header === undefined) return refuse('not-an-image');
  // A file of a few kilobytes can unfold to gigabytes: its own word is enough to refuse it, before anything is unfolded.
  if (header.width * header.height > uploadLimits.pixels) return refuse('too-many-pixels');
  const sizes = sizesOf(file, header.orientation);
  if (sizes === undefined) return refuse('unreadable');

  const { bulletinId } = upload;
  const { width, height, bytes } = sizes.large;
  const id = derivedId('img', bulletinId, createHash('sha256').update(bytes).digest('hex'));
  await deps.images.put({ id, size: 'large', bulletinId, bytes, expiresAt });
  await deps.images.put({ id, size: 'small', bulletinId, bytes: sizes.small.bytes, expiresAt });
  await deps.uploads.put({ ...upload, state: 'ready', image: { id, width, height }, expiresAt });
  deps.log.info('upload ready', { uploadId: upload.id });
}
