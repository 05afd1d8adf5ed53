import type { AnswerParts, BulletinText } from '../bulletin/bulletin.ts';
import { roomOn } from '../channel/derive.ts';
import type { Locale } from '../language/locale.ts';
import { wordPrints, wordsFound } from './likeness.ts';

/**
 * Whether a headline says the claim again: a reader who sees nothing else keeps what the headline says, even if it denies
 * it. It does when it has more than half of the claim's words that count, in whatever inflection, and more than one.
 */
export function repeatsClaim(title: string, claim: string, locale: Locale): boolean {
  const words = wordPrints(claim, locale);
  const repeated = wordsFound(words, wordPrints(title, locale));
  return repeated > 1 && repeated > words.length / 2;
}

/** What staff write of an answer in one language: its parts, and of the shorter lengths what they want to word themselves. */
export type WrittenAnswer = AnswerParts & {
  readonly title: string;
  readonly short?: string | undefined;
  readonly medium?: string | undefined;
};

/**
 * An answer in its three lengths: whole as the body, medium for the channels where people read a few lines, short for X.
 * Only the whole one says what is claimed, between the facts: what is cut or shared in part never ends with the rumour.
 */
export function answerText({ title, fact, claim, more, short, medium }: WrittenAnswer, locale: Locale): BulletinText {
  const said = claim === undefined ? [] : [claimed[locale](claim.replace(/[“”"]/g, ''))];
  const few = medium ?? [title, fact, more].join('\n\n');
  return {
    title,
    body: [fact, ...said, more].join('\n\n'),
    channels: { x: short ?? shortened(`${title}\n\n${fact}`, locale), instagram: few, whatsapp: few },
  };
}

/** How the claim is told, so that nobody takes it for ours. */
const claimed: Readonly<Record<Locale, (claim: string) => string>> = {
  fi: (claim) => `Liikkeellä on väite: ”${claim}”`,
  sv: (claim) => `Ett påstående är i omlopp: ”${claim}”`,
  en: (claim) => `A claim is going round: “${claim}”`,
};

/** As many whole sentences as there is room for on X, or else whole words. */
function shortened(text: string, locale: Locale): string {
  const room = roomOn('x');
  if (text.length <= room) return text;
  const fits = (granularity: 'sentence' | 'word', spare: number) => {
    let best = '';
    for (const { index, segment } of new Intl.Segmenter(locale, { granularity }).segment(text)) {
      if (index + segment.trimEnd().length > room - spare) break;
      best = text.slice(0, index + segment.length).trimEnd();
    }
    return best;
  };
  return fits('sentence', 0) || `${fits('word', 1)}…`;
}
