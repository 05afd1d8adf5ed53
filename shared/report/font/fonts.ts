import regularBytes from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff' with { type: 'bytes' };
import boldBytes from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff' with { type: 'bytes' };
import { create, type Font } from 'fontkit';

/**
 * Source Sans 3 (SIL Open Font License 1.1), which may be embedded in documents: the Latin letters that Finnish, Swedish
 * and English need. Documents carry it with them, so that they look the same everywhere.
 */
export const fontBytes = { regular: Buffer.from(regularBytes), bold: Buffer.from(boldBytes) } as const;

export type Weight = keyof typeof fontBytes;

const opened = new Map<Weight, Font>();

/** The outlines of a weight, read once. */
export function outlinesOf(weight: Weight): Font {
  const found = opened.get(weight);
  if (found !== undefined) return found;
  const font = create(fontBytes[weight]);
  if (!('layout' in font)) throw new Error('a font collection where one font was expected');
  opened.set(weight, font);
  return font;
}

/** What stands where the font has no letter for something, such as an emoji in a title. */
const unknown = '\u00b7';

/**
 * A text in letters that the font has. An accent that it lacks is left out, as in a passport; other signs become a dot.
 * Only titles and names that people typed can hold such: the report's own words do not.
 */
export function inOurLetters(text: string): string {
  const font = outlinesOf('regular');
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  return Array.from(text.normalize('NFC'), (letter) => {
    if (has(letter)) return letter;
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return plain !== '' && Array.from(plain).every(has) ? plain : unknown;
  })
    .join('')
    .replace(/\u00b7{2,}/g, unknown);
}
