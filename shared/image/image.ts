import * as z from 'zod';
import { idOf } from '../ids.ts';
import type { Locale } from '../language/locale.ts';

/**
 * The sizes that a picture is kept in, by their longest side in pixels. Large is what Facebook and link previews ask for;
 * small is for our own pages on a phone. A row of DynamoDB holds 400 kB, so that is the most.
 */
export const imageSizes = {
  large: { longestSide: 1200, mostBytes: 350_000, file: 'suuri.jpg' },
  small: { longestSide: 480, mostBytes: 60_000, file: 'pieni.jpg' },
} as const;

/** A size of a picture. */
export type ImageSize = keyof typeof imageSizes;

/** All are JPEG: every channel takes it. */
export const imageType = 'image/jpeg';

/** What is uploaded is at most so large: bytes, and pixels in all. */
export const uploadLimits = { bytes: 10_000_000, pixels: 40_000_000 } as const;

/** The longest alternative text: as much as X, Instagram and Facebook take. In code points. */
export const longestAlt = 1000;

/** The id of a picture: `img_` and a hash of what it looks like and whose it is, so a file never changes under its address. */
export const ImageId = idOf('img');

/** What a picture is, apart from its pixels. Width and height are those of the large size. */
export const Image = z.object({ id: ImageId, width: z.int().positive(), height: z.int().positive() });
export type Image = z.infer<typeof Image>;

/** The picture of a bulletin, with what it shows in words, in each of the bulletin's languages. */
export const BulletinImage = Image.extend({
  alt: z.object({ fi: z.string().min(1), sv: z.string().min(1).optional(), en: z.string().min(1).optional() }),
});
export type BulletinImage = z.infer<typeof BulletinImage>;

/** Where a size of a picture is on our site. */
export const imagePath = (id: string, size: ImageSize): string => `/kuva/${id}/${imageSizes[size].file}`;

/** What the picture shows in the reader's language, else in Finnish, with the language that it is in. */
export function altFor({ alt }: BulletinImage, locale: Locale): { readonly text: string; readonly locale: Locale } {
  const own = alt[locale];
  return own === undefined ? { text: alt.fi, locale: 'fi' } : { text: own, locale };
}

/** Width and height of a picture in a size. */
export function measuresOf(
  { width, height }: Image,
  size: ImageSize,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, imageSizes[size].longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
