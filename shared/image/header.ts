/** What the first bytes of an image file say of it: nothing is decoded to know it. */
export type ImageHeader = {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** In pixels, as stored: a camera may say besides that the picture is to be turned. */
  readonly width: number;
  readonly height: number;
  /** How it is to be turned to stand upright, as EXIF counts: 1 is as it is, 2 to 8 are its turns and mirror images. */
  readonly orientation: number;
};

/** Reads the header of a JPEG, PNG or WebP file, whatever its name or type says. Undefined if it is none of them, or broken. */
export function readHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const header = png(view) ?? webp(view) ?? jpeg(view);
    return header === undefined || header.width === 0 || header.height === 0 ? undefined : header;
  } catch (error) {
    // It ends where the header should go on.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

/** https://www.w3.org/TR/png-3/: the signature, and the first chunk is always IHDR. */
function png(view: DataView): ImageHeader | undefined {
  if (textAt(view, 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  if (textAt(view, 12, 4) !== 'IHDR') return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
}

/** https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, or extended. */
function webp(view: DataView): ImageHeader | undefined {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return undefined;
  const of = (width: number, height: number): ImageHeader => ({ type: 'image/webp', width, height, orientation: 1 });
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return of((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return of(uint24(24) + 1, uint24(27) + 1);
    default:
      return undefined;
  }
}

/** ITU T.81: a chain of segments, of which one (SOF) has the size; EXIF is in one called APP1 before it. */
function jpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xff_d8) return undefined;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    // SOF0 to SOF15, between which stand three that are something else (DHT, JPG, DAC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    }
    if (marker === 0xe1) orientation = orientationIn(view, at + 4) ?? orientation;
    // The picture itself begins, or it is over, and there was no size.
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + length;
  }
}

/** The orientation in the EXIF data that begins at `at` (EXIF 2.3: a TIFF header, then its first directory). */
function orientationIn(view: DataView, at: number): number | undefined {
  if (textAt(view, at, 6) !== 'Exif\0\0') return undefined;
  const tiff = at + 6;
  const little = textAt(view, tiff, 2) === 'II';
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let index = 0; index < view.getUint16(directory, little); index++) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) !== 0x01_12) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
