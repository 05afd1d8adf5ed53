import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedId } from '../../shared/ids.ts';
import { type BulletinImage, type ImageSize, imageSizes } from '../../shared/image/image.ts';

/** A drawing of our own (pictures/rokotus.svg), in the sizes that an upload of it is made into. */
const fileOf = (size: ImageSize) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'pictures', `rokotus-${imageSizes[size].file}`)));

/** The demonstration's picture, as one of its bulletins holds it. */
export function demoImage(bulletinId: string): BulletinImage {
  const hash = createHash('sha256').update(fileOf('large')).digest('hex');
  return {
    id: derivedId('img', bulletinId, hash),
    width: 1200,
    height: 630,
    alt: {
      fi: 'Piirros: hoitaja rokottaa kyläläistä terveysaseman edessä aurinkoisena päivänä.',
      sv: 'Teckning: en skötare vaccinerar en bybo framför hälsostationen en solig dag.',
      en: 'Drawing: a nurse vaccinates a villager in front of the health centre on a sunny day.',
    },
  };
}

/** The files behind it. */
export const demoImageFiles = (bulletin: { readonly id: string; readonly image: BulletinImage }) =>
  (['large', 'small'] as const).map((size) => ({
    id: bulletin.image.id,
    size,
    bulletinId: bulletin.id,
    bytes: fileOf(size),
  }));
