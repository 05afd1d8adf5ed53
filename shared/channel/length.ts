import type { VersionChannel } from './channel.ts';

/**
 * The longest post of each channel, as the channel counts (`lengthOn`). Facebook 63,206, Instagram 2,200 and X 280 are the
 * channels' own; WhatsApp takes 65,536 in one message. A website has no limit of its own: ours keeps a text readable.
 */
export const longest = {
  facebook: 63_206,
  instagram: 2_200,
  x: 280,
  whatsapp: 65_536,
  website: 20_000,
} as const satisfies Record<VersionChannel, number>;

/** How long a text is on a channel: X weighs it, the others count UTF-16 units, of which an emoji has two or more. */
export function lengthOn(channel: VersionChannel, text: string): number {
  return channel === 'x' ? weighedOnX(text.normalize('NFC')) : text.length;
}

/**
 * X's own counting (twitter-text, configuration 3): a link is 23 whatever its length, an emoji is 2 however many code
 * points it is made of, a letter of the Latin, Greek, Cyrillic and neighbouring scripts 1, any other 2.
 */
function weighedOnX(text: string): number {
  let weight = 0;
  let end = 0;
  for (const link of text.matchAll(links)) {
    weight += weighed(text.slice(end, link.index)) + 23;
    end = link.index + link[0].length;
  }
  return weight + weighed(text.slice(end));
}

function weighed(text: string): number {
  let weight = 0;
  for (const { segment } of graphemes().segment(text)) {
    if (emoji.test(segment)) weight += 2;
    else for (const character of segment) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

const isLight = (codePoint: number): boolean =>
  lightRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

const links = /https?:\/\/[^\s]+/g;
let segmenter: Intl.Segmenter | undefined;
/** Made when it is asked for: making one takes several milliseconds of a cold start. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('fi', { granularity: 'grapheme' });
  return segmenter;
}
/** An emoji alone or joined, a flag, a keycap; not a digit or © that is only text. */
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u;
