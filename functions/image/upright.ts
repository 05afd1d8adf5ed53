/** Pixels in rows from the top, four bytes each: red, green, blue, how opaque. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** A picture as it is to be looked at: turned upright (`orientation` as EXIF counts), and on white where one sees through it. */
export function uprightOnWhite({ width, height, rgba }: Pixels, orientation: number): Pixels {
  const isTurned = orientation >= 5;
  const [newWidth, newHeight] = isTurned ? [height, width] : [width, height];
  const upright = new Uint8Array(rgba.length);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [fromX, fromY] = sourceOf(orientation, x, y, width, height);
      const from = (fromY * width + fromX) * 4;
      const to = (y * newWidth + x) * 4;
      const opaque = byteAt(rgba, from + 3);
      for (let channel = 0; channel < 3; channel++) {
        upright[to + channel] = 255 - Math.round(((255 - byteAt(rgba, from + channel)) * opaque) / 255);
      }
      upright[to + 3] = 255;
    }
  }
  return { width: newWidth, height: newHeight, rgba: upright };
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** Where the pixel that comes to (x, y) is in the picture as it was stored, `width` by `height`. */
function sourceOf(orientation: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
    default:
      return [x, y];
  }
}
