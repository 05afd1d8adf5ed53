import { expect, it } from 'vitest';
import { readHeader } from '../../../shared/image/header.ts';
import { photograph, picture, pngHeader } from '../../support/pictures.ts';

it('a file is known by its bytes: its kind, its size, and how it is to be turned', () => {
  expect(readHeader(photograph(30, 20))).toEqual({ type: 'image/jpeg', width: 30, height: 20, orientation: 1 });
  expect(readHeader(photograph(30, 20, 6))).toMatchObject({ orientation: 6 });
  expect(readHeader(photograph(30, 20, 99))).toMatchObject({ orientation: 1 });
  expect(readHeader(picture(7, 9).get_bytes())).toEqual({ type: 'image/png', width: 7, height: 9, orientation: 1 });
  // Lossless, as the encoder writes it.
  expect(readHeader(picture(300, 5).get_bytes_webp())).toMatchObject({ type: 'image/webp', width: 300, height: 5 });
});

it('the two other kinds of WebP tell their size elsewhere', () => {
  const webp = (kind: string, rest: readonly number[]) =>
    Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), Buffer.from(rest)]);
  const extended = webp('VP8X', [0, 0, 0, 0, 0x4f, 0xc3, 0, 0x4f, 0xc3, 0]);
  expect(readHeader(extended)).toMatchObject({ width: 50_000, height: 50_000 });
  const lossy = webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]);
  expect(readHeader(lossy)).toMatchObject({ width: 640, height: 480 });
});

it('what is none of them, or ends too soon, has no header', () => {
  const whole = photograph(30, 20);
  for (const length of [0, 1, 2, 3, 12, 20, 25, 60]) expect(readHeader(whole.subarray(0, length))).toBeUndefined();
  for (const text of [
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    '\xff\xd8\xff\xd9 <script>',
  ]) {
    expect(readHeader(Buffer.from(text, 'latin1'))).toBeUndefined();
  }
  expect(readHeader(pngHeader(0, 9))).toBeUndefined();
  expect(readHeader(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff]))).toBeUndefined();
});
