import { deflateSync } from 'node:zlib';
import { PhotonImage } from '@cf-wasm/photon';
import { beforeEach, describe, expect, it } from 'vitest';
import { UploadedEvent } from '../../../functions/image/event.ts';
import { prepareUpload } from '../../../functions/image/prepare.ts';
import type { UploadStore } from '../../../shared/upload/store.ts';
import { uploadKey } from '../../../shared/upload/upload.ts';
import { memoryImages, memoryUploads } from '../../fakes/image-stores.ts';
import { id, noon } from '../../support/examples.ts';
import { photograph, picture, pngHeader } from '../../support/pictures.ts';

const bulletinId = id('blt', 'kuvallinen');
const uploadId = id('upl', 'lataus');
const key = uploadKey(bulletinId, uploadId);
const now = () => noon;

let images: ReturnType<typeof memoryImages>;
let uploads: UploadStore;
beforeEach(() => {
  images = memoryImages(now);
  uploads = memoryUploads(now);
});

async function prepare(file: Uint8Array | undefined, more: { uploads?: UploadStore; key?: string } = {}) {
  const log = { info: () => undefined, warn: () => undefined };
  const deps = { bucket: { get: async () => file }, images, uploads: more.uploads ?? uploads, log, now };
  await prepareUpload(more.key ?? key, deps);
  return uploads.get(uploadId);
}
const readyImage = async (file: Uint8Array, of: { key?: string } = {}) => {
  const upload = await prepare(file, of);
  if (upload?.state !== 'ready') throw new Error(`${upload?.state}`);
  return upload.image;
};
const pixelsOf = async (imageId: string, size: 'large' | 'small') => {
  const bytes = await images.get(imageId, size);
  const decoded = PhotonImage.new_from_byteslice(bytes ?? new Uint8Array());
  const at = (x: number, y: number) => [
    ...decoded
      .get_raw_pixels()
      .subarray((y * decoded.get_width() + x) * 4)
      .subarray(0, 3),
  ];
  return { width: decoded.get_width(), height: decoded.get_height(), at };
};

describe('a picture', () => {
  it('is kept for two days in two sizes, as JPEG, without what the camera wrote beside it', async () => {
    const image = await readyImage(photograph(2400, 1260));
    expect(image).toMatchObject({ width: 1200, height: 630 });
    for (const size of ['large', 'small'] as const) {
      const bytes = Buffer.from((await images.get(image.id, size)) ?? []);
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      expect(bytes.includes('GPS')).toBe(false);
      expect(bytes.includes('Exif')).toBe(false);
    }
    expect(await pixelsOf(image.id, 'small')).toMatchObject({ width: 480, height: 252 });
    expect(await uploads.get(uploadId)).toMatchObject({ bulletinId, expiresAt: noon / 1000 + 2 * 24 * 3600 });
  });

  it('stands upright, however the camera was held', async () => {
    const image = await readyImage(photograph(60, 40, 6));
    expect(image).toMatchObject({ width: 40, height: 60 });
    const { at } = await pixelsOf(image.id, 'large');
    // Red was above; turned clockwise it is to the right.
    expect(at(35, 30)[0]).toBeGreaterThan(200);
    expect(at(4, 30)[2]).toBeGreaterThan(200);
  });

  it('is on white where one sees through it, and is never made larger', async () => {
    const image = await readyImage(picture(20, 10, 0).get_bytes());
    expect(image).toMatchObject({ width: 20, height: 10 });
    expect((await pixelsOf(image.id, 'large')).at(3, 3).every((channel) => channel > 250)).toBe(true);
  });

  it('has an id that follows from what it shows and whose it is', async () => {
    const first = await readyImage(photograph(30, 20));
    expect(await readyImage(photograph(30, 20))).toEqual(first);
    expect((await readyImage(photograph(30, 22))).id).not.toBe(first.id);
    const other = await readyImage(photograph(30, 20), { key: uploadKey(id('blt', 'toinen'), uploadId) });
    expect(other.id).not.toBe(first.id);
  });

  it('loses what was hidden behind its pixels: a file that is two things at once is only a picture after', async () => {
    const both = Buffer.concat([photograph(30, 20), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const { id: imageId } = await readyImage(both);
    expect(Buffer.from((await images.get(imageId, 'large')) ?? []).includes('<script>')).toBe(false);
  });

  it('is said to be ready only when it is there, also when we die in between', async () => {
    const dying: UploadStore = { ...uploads, put: () => Promise.reject(new Error('gone')) };
    await expect(prepare(photograph(30, 20), { uploads: dying })).rejects.toThrow('gone');
    expect(await uploads.get(uploadId)).toBeUndefined();
    expect((await readyImage(photograph(30, 20))).width).toBe(30);
  });
});

describe('what is no picture of ours', () => {
  const because = async (file: Uint8Array) => {
    const upload = await prepare(file);
    expect(images.count()).toBe(0);
    return upload?.state === 'refused' ? upload.because : upload;
  };

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a moving picture', 'GIF89a\x01\0\x01\0'],
    ['nothing', ''],
  ])('%s is refused, whatever it is called', async (_what, text) => {
    expect(await because(Buffer.from(text, 'latin1'))).toBe('not-an-image');
  });

  it('a bomb is refused by its header, before it is unfolded', async () => {
    const bomb = Buffer.concat([pngHeader(50_000, 50_000), deflateSync(Buffer.alloc(1_000_000))]);
    expect(await because(bomb)).toBe('too-many-pixels');
  });

  it('a header without a picture behind it, or half of one, is refused', async () => {
    expect(await because(pngHeader(100, 100))).toBe('unreadable');
    const whole = photograph(300, 200);
    expect(await because(whole.subarray(0, whole.length / 2))).toBe('unreadable');
  });

  it('the next picture is taken as if nothing had been', async () => {
    await prepare(pngHeader(100, 100));
    expect(await prepare(photograph(30, 20))).toMatchObject({ state: 'ready' });
  });

  it('a file that is gone, or lies under a key that is none of ours, is nothing to us', async () => {
    expect(await prepare(undefined)).toBeUndefined();
    await prepareUpload('../muu', {
      bucket: { get: () => Promise.reject(new Error('asked')) },
      images,
      uploads,
      log: { info: () => undefined, warn: () => undefined },
      now,
    });
  });
});

it('S3 names files as forms do', () => {
  const event = { Records: [{ s3: { object: { key: 'blt_a%2Bb%2Fupl_c+d' } } }] };
  expect(UploadedEvent.parse(event).Records[0]?.s3.object.key).toBe('blt_a+b/upl_c d');
});
