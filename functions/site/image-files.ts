import type { Hono } from 'hono';
import { ImageId, type ImageSize, imageSizes, imageType } from '../../shared/image/image.ts';
import type { ImageStore } from '../../shared/image/store.ts';
import type { WebEnv } from '../../shared/web/context.ts';

const sizes: Readonly<Record<string, ImageSize>> = {
  [imageSizes.large.file]: 'large',
  [imageSizes.small.file]: 'small',
};

/** A browser that opens a picture by itself makes a page around it, with styles inline; nothing else is in that page. */
const aroundPicture = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The files of pictures. One never changes under its address, so whoever has it need not ask again. */
export function addImageFiles(app: Hono<WebEnv>, { images }: { readonly images: Pick<ImageStore, 'get'> }): void {
  app.get('/kuva/:id/:file', async (c) => {
    const id = ImageId.safeParse(c.req.param('id'));
    const size = sizes[c.req.param('file')];
    const bytes = id.success && size !== undefined ? await images.get(id.data, size) : undefined;
    if (bytes === undefined) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': imageType,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': aroundPicture,
    });
  });
}
