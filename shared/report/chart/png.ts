import { crc32, deflateSync } from 'node:zlib';
import { paint } from './canvas.ts';
import type { Chart } from './chart.ts';

/** Twice the points, so that letters are sharp on the screens of phones. */
const scale = 2;

/** A chart as a PNG file (RFC 2083). The same chart gives the same bytes. */
export function chartPng(chart: Chart): Buffer {
  const { width, height, rgb } = paint(chart, scale);
  const rows = Array.from({ length: height }, (_, row) => [
    // No filter: the pictures are mostly plain surfaces, which deflate packs as they are.
    Buffer.of(0),
    rgb.subarray(row * width * 3, (row + 1) * width * 3),
  ]).flat();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a sample, true colour; the method bytes that follow know no other value than 0.
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
