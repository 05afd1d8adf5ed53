import { PhotonImage } from '@cf-wasm/photon';

/** What Lambda tells a function of itself. */
export const exampleSurroundings = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'session',
};

/** A picture in one colour by row: red above, blue below, so that it shows which way is up. */
export function picture(width: number, height: number, opaque = 255): PhotonImage {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rgba.set(y < height / 2 ? [255, 0, 0, opaque] : [0, 0, 255, opaque], (y * width + x) * 4);
    }
  }
  return new PhotonImage(rgba, width, height);
}

/** The JPEG file of a picture, as a camera writes it: with EXIF data that say how to turn it and where it was taken. */
export function photograph(width: number, height: number, orientation = 1): Uint8Array {
  const jpeg = picture(width, height).get_bytes_jpeg(90);
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0\x2a\0\0\0\x08\0\x01', 'latin1');
  // One entry: Orientation (0x0112), a SHORT, one of it.
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 61.4851 N 21.7974 E')]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}

/** The beginning of a PNG file that says it is so large. */
export function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 6, 0, 0, 0], 24);
  return header;
}
