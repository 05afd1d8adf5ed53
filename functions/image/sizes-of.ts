import { PhotonImage, resize, SamplingFilter } from '@cf-wasm/photon';
import { type ImageSize, imageSizes } from '../../shared/image/image.ts';
import { type Pixels, uprightOnWhite } from './upright.ts';

/** A JPEG file that holds a picture's pixels and nothing else of what came with them. */
export type Jpeg = { readonly width: number; readonly height: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** Tried in this order until the file is small enough. */
const qualities = [85, 75, 65, 50, 35] as const;

/**
 * A picture in the sizes that we serve. It is decoded and encoded anew, so that what a camera wrote beside the pixels (where
 * and when, by whom) is gone, and so is anything that is not a picture. `orientation` is how the file says to turn it.
 * `undefined` if the bytes cannot be decoded. Whoever calls has looked at the header: the pixels must fit into memory.
 */
export function sizesOf(bytes: Uint8Array, orientation: number): Readonly<Record<ImageSize, Jpeg>> | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) return undefined;
  try {
    return { large: jpegOf(decoded, orientation, 'large'), small: jpegOf(decoded, orientation, 'small') };
  } finally {
    decoded.free();
  }
}

function decode(bytes: Uint8Array): PhotonImage | undefined {
  try {
    return PhotonImage.new_from_byteslice(bytes);
  } catch {
    // What the decoder says of it is a text or a trap, and always means the same to whoever sent the file.
    return undefined;
  }
}

function jpegOf(decoded: PhotonImage, orientation: number, size: ImageSize): Jpeg {
  const { longestSide, mostBytes } = imageSizes[size];
  const upright = uprightOnWhite(shrunk(decoded, longestSide), orientation);
  const image = new PhotonImage(upright.rgba, upright.width, upright.height);
  try {
    let bytes = image.get_bytes_jpeg(qualities[0]);
    for (const quality of qualities.slice(1)) {
      if (bytes.length <= mostBytes) break;
      bytes = image.get_bytes_jpeg(quality);
    }
    // A copy that is ours: the library's own may be a view of its memory.
    return { width: upright.width, height: upright.height, bytes: new Uint8Array(bytes) };
  } finally {
    image.free();
  }
}

/** Never made larger: what is not there cannot be added. */
function shrunk(image: PhotonImage, longestSide: number): Pixels {
  const [width, height] = [image.get_width(), image.get_height()];
  const scale = Math.min(1, longestSide / Math.max(width, height));
  if (scale === 1) return { width, height, rgba: image.get_raw_pixels() };
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const small = resize(image, side(width), side(height), SamplingFilter.Lanczos3);
  try {
    return { width: small.get_width(), height: small.get_height(), rgba: small.get_raw_pixels() };
  } finally {
    small.free();
  }
}
