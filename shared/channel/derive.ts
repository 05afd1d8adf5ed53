import type { BulletinText } from '../bulletin/bulletin.ts';
import { toPlainText } from '../bulletin/markdown.ts';
import type { Locale } from '../language/locale.ts';
import type { VersionChannel } from './channel.ts';
import { lengthOn, longest } from './length.ts';

/** What a post ends with, so that its readers find the original: the short link, and the code to check it by. */
export type PostTail = { readonly link: string; readonly code: string };

/**
 * The text to paste on a channel: what staff wrote for it, else the title and as much of the body as there is room for,
 * cut between sentences or, if not even one fits, between words. The tail stands under it in any case.
 */
export function postFor(
  channel: VersionChannel,
  text: BulletinText & { readonly locale: Locale },
  tail: PostTail,
): string {
  const end = `\n\n${tailText(channel, text.locale, tail)}`;
  const room = longest[channel] - lengthOn(channel, end);
  const own = text.channels?.[channel];
  return `${own ?? derived(channel, text, room)}${end}`;
}

/** How long a text that staff write for a channel may be, so that it fits with the tail of any bulletin under it. */
export function roomOn(channel: VersionChannel): number {
  return longest[channel] - (channel === 'x' ? 25 : 200);
}

/** On X every character is dear, and the link shows the code in itself. */
function tailText(channel: VersionChannel, locale: Locale, { link, code }: PostTail): string {
  return channel === 'x' ? link : `${words[locale].original}: ${link}\n${words[locale].code}: ${code}`;
}

const words = {
  fi: { original: 'Alkuperäinen tiedote', code: 'Tarkistuskoodi' },
  sv: { original: 'Ursprungligt meddelande', code: 'Kontrollkod' },
  en: { original: 'Original bulletin', code: 'Check code' },
} as const satisfies Record<Locale, { original: string; code: string }>;

function derived(channel: VersionChannel, text: BulletinText & { locale: Locale }, room: number): string {
  const fits = (candidate: string) => lengthOn(channel, candidate) <= room;
  const body = toPlainText(text.body);
  const whole = `${text.title}\n\n${body}`;
  if (fits(whole)) return whole;
  return (
    longestOf(whole, 'sentence', text, fits, (part) => part.trim().length > text.title.length) ??
    longestOf(whole, 'word', text, (part) => fits(`${part}…`)) ??
    ''
  );
}

/** The longest beginning of `whole`, made of whole sentences or words, that fits; one cut inside a sentence says so. */
function longestOf(
  whole: string,
  granularity: 'sentence' | 'word',
  text: { readonly locale: Locale },
  fits: (part: string) => boolean,
  says: (part: string) => boolean = () => true,
): string | undefined {
  let best: string | undefined;
  for (const { index, segment } of new Intl.Segmenter(text.locale, { granularity }).segment(whole)) {
    const part = whole.slice(0, index + segment.length).trimEnd();
    if (!fits(part)) break;
    best = part;
  }
  if (best === undefined || !says(best)) return undefined;
  return granularity === 'word' ? `${best}…` : best;
}
