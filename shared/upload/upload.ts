import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Image } from '../image/image.ts';

/** Why an uploaded file is not taken: it is no JPEG, PNG or WebP; it has too many pixels; it is broken. */
export const UploadRefusal = z.enum(['not-an-image', 'too-many-pixels', 'unreadable']);
export type UploadRefusal = z.infer<typeof UploadRefusal>;

/** What came of an upload, once it was looked at. */
export const Upload = z.discriminatedUnion('state', [
  z.object({ id: idOf('upl'), bulletinId: idOf('blt'), state: z.literal('ready'), image: Image, expiresAt: z.int() }),
  z.object({
    id: idOf('upl'),
    bulletinId: idOf('blt'),
    state: z.literal('refused'),
    because: UploadRefusal,
    expiresAt: z.int(),
  }),
]);
export type Upload = z.infer<typeof Upload>;

/** How long an upload may wait to be put into a bulletin, in seconds. */
export const uploadLastsSeconds = 2 * 24 * 3600;

/** Where an upload is in the bucket. */
export const uploadKey = (bulletinId: string, uploadId: string): string => `${bulletinId}/${uploadId}`;

const Key = z.tuple([idOf('blt'), idOf('upl')]);

/** Whose upload a key of the bucket is of; undefined if the key is none of ours. */
export function readUploadKey(key: string): { readonly bulletinId: string; readonly id: string } | undefined {
  const read = Key.safeParse(key.split('/'));
  return read.success ? { bulletinId: read.data[0], id: read.data[1] } : undefined;
}
