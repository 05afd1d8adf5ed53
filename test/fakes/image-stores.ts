import type { ImageStore } from '../../shared/image/store.ts';
import type { UploadStore } from '../../shared/upload/store.ts';
import { Upload } from '../../shared/upload/upload.ts';
import { memoryRows } from './rows.ts';

/** Pictures in memory. `now` gives epoch ms. */
export function memoryImages(now: () => number): ImageStore & { readonly count: () => number } {
  type File = { bulletinId: string; bytes: Uint8Array; expiresAt?: number };
  const files = new Map<string, File>();
  const lives = ({ expiresAt }: File) => expiresAt === undefined || expiresAt * 1000 > now();
  const of = (id: string) => ['large', 'small'].flatMap((size) => files.get(`${id}/${size}`) ?? []);
  return {
    count: () => [...files.values()].filter(lives).length,
    put: async ({ id, size, ...file }) => {
      const there = files.get(`${id}/${size}`);
      if (there === undefined || there.expiresAt !== undefined) files.set(`${id}/${size}`, file);
    },
    get: async (id, size) => {
      const file = files.get(`${id}/${size}`);
      return file && lives(file) ? file.bytes : undefined;
    },
    keep: async (id) => {
      const both = of(id);
      if (both.length < 2 || !both.every(lives)) return 'gone';
      for (const file of both) delete file.expiresAt;
      return 'kept';
    },
    forget: async (id, bulletinId) => {
      for (const file of of(id)) if (file.bulletinId === bulletinId) file.expiresAt = Math.floor(now() / 1000);
    },
  };
}

/** What came of uploads, in memory. */
export function memoryUploads(now: () => number): UploadStore {
  const rows = memoryRows(Upload);
  return {
    put: async (upload) => rows.put(upload.id, upload),
    get: async (id) => {
      const upload = rows.get(id);
      return upload && upload.expiresAt * 1000 > now() ? upload : undefined;
    },
  };
}
