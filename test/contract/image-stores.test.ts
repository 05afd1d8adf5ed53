import { describe, expect, it } from 'vitest';
import { type ImageStore, imageStore } from '../../shared/image/store.ts';
import { type UploadStore, uploadStore } from '../../shared/upload/store.ts';
import type { Upload } from '../../shared/upload/upload.ts';
import { memoryImages, memoryUploads } from '../fakes/image-stores.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const soon = noon / 1000 + 60;
const bulletinId = id('blt', 'kuvallinen');
const large = Uint8Array.from([1, 2, 255]);
const small = Uint8Array.from([3]);

const images: [string, (now: () => number) => ImageStore][] = [
  ['in memory', memoryImages],
  ['in DynamoDB', (now) => imageStore(dynamo.client, dynamo.tableNames.image, now)],
];
describe.each(images)('pictures %s', (_where, open) => {
  const put = async (store: ImageStore, imageId: string) => {
    await store.put({ id: imageId, size: 'large', bulletinId, bytes: large, expiresAt: soon });
    await store.put({ id: imageId, size: 'small', bulletinId, bytes: small, expiresAt: soon });
  };

  it('come back to the byte, until their time has passed', async () => {
    let now = noon;
    const store = open(() => now);
    await put(store, id('img', 'hetken'));
    expect(await store.get(id('img', 'hetken'), 'large')).toEqual(large);
    expect(await store.get(id('img', 'hetken'), 'small')).toEqual(small);
    expect(await store.get(id('img', 'toinen'), 'small')).toBeUndefined();
    now = soon * 1000;
    expect(await store.get(id('img', 'hetken'), 'large')).toBeUndefined();
    expect(await store.keep(id('img', 'hetken'))).toBe('gone');
  });

  it('that are kept stay, also when the same file is uploaded once more', async () => {
    let now = noon;
    const store = open(() => now);
    await put(store, id('img', 'pysyva'));
    expect(await store.keep(id('img', 'pysyva'))).toBe('kept');
    expect(await store.keep(id('img', 'pysyva'))).toBe('kept');
    await put(store, id('img', 'pysyva'));
    now = soon * 1000 + 1;
    expect(await store.get(id('img', 'pysyva'), 'large')).toEqual(large);
    expect(await store.keep(id('img', 'olematon'))).toBe('gone');
  });

  it('are gone at once when their bulletin lets go of them, and no other bulletin can', async () => {
    const store = open(() => noon);
    await put(store, id('img', 'poistuva'));
    await store.keep(id('img', 'poistuva'));
    await store.forget(id('img', 'poistuva'), id('blt', 'vieras'));
    expect(await store.get(id('img', 'poistuva'), 'small')).toEqual(small);
    await store.forget(id('img', 'poistuva'), bulletinId);
    await store.forget(id('img', 'poistuva'), bulletinId);
    expect(await store.get(id('img', 'poistuva'), 'small')).toBeUndefined();
    await put(store, id('img', 'poistuva'));
    expect(await store.get(id('img', 'poistuva'), 'small')).toEqual(small);
  });
});

const uploads: [string, (now: () => number) => UploadStore][] = [
  ['in memory', memoryUploads],
  ['in DynamoDB', (now) => uploadStore(dynamo.client, dynamo.tableNames.upload, now)],
];
describe.each(uploads)('uploads %s', (_where, open) => {
  it('say what came of them, the latest, for a while', async () => {
    let now = noon;
    const store = open(() => now);
    const own = { id: id('upl', 'lataus'), bulletinId, expiresAt: soon };
    const refused: Upload = { ...own, state: 'refused', because: 'not-an-image' };
    const ready: Upload = { ...own, state: 'ready', image: { id: id('img', 'valmis'), width: 2, height: 1 } };
    expect(await store.get(own.id)).toBeUndefined();
    await store.put(refused);
    await store.put(ready);
    expect(await store.get(own.id)).toEqual(ready);
    now = soon * 1000;
    expect(await store.get(own.id)).toBeUndefined();
  });
});
