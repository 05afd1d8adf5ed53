import { type Bulletin, changesFor, textsFor } from '../../../shared/bulletin/bulletin.ts';
import { postText } from '../../../shared/bulletin/post-text.ts';
import { altFor, imagePath } from '../../../shared/image/image.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { type Locale, nativeNames } from '../../../shared/language/locale.ts';
import { region } from '../../../shared/region.ts';
import type { Letter, Part } from '../letter.tsx';
import { words } from './words.ts';

/**
 * A bulletin ready to post. Around it the letter speaks the maintainer's language; the bulletin itself is in that language
 * if it was written in it, else in Finnish.
 */
export function bulletinLetter(input: {
  bulletin: Bulletin;
  locale: Locale;
  /** In which the community posts; none if it has not said. */
  languages: readonly Locale[];
  /** The communities of the reader that it is for, each with the address of its paste kit. */
  communities: readonly { readonly name: string; readonly kitUrl: string }[];
  /** Their names, as a list in words. */
  names: string;
  bulletinUrl: string;
  /** Where a picture is, by its path on our site. */
  urlOf: (path: string) => string;
  relayUrl: string;
  /** Where the reader changes what comes, and when. */
  manageUrl: string;
  leaveUrl: string;
}): Letter {
  const { bulletin, locale, communities } = input;
  const say = words[locale];
  const [text, ...otherTexts] = textsFor(bulletin, input.languages, locale);
  const exercise: Part[] = bulletin.status === 'exercise' ? [{ kind: 'paragraph', text: say.bulletinExercise }] : [];
  return {
    locale,
    subject: headed(text.title, bulletin.kind, locale),
    heading: headed(text.title, bulletin.kind, locale),
    ...(text.locale === locale ? {} : { contentLocale: text.locale }),
    parts: [
      ...exercise,
      ...whatChanged(bulletin, locale),
      { kind: 'paragraph', text: readyIn(locale)[bulletin.kind] },
      ...communities.map(
        ({ name, kitUrl }): Part => ({
          kind: 'button',
          label: communities.length === 1 ? say.bulletinKit : say.bulletinKitOf(name),
          href: kitUrl,
        }),
      ),
      { kind: 'paragraph', text: say.bulletinText },
      { kind: 'copy', text: postText(text, bulletin.link) },
      ...otherTexts.flatMap((other): Part[] => [
        { kind: 'heading', text: nativeNames[other.locale] },
        { kind: 'copy', text: postText(other, bulletin.link), locale: other.locale },
      ]),
      ...pictureOf(input),
      { kind: 'paragraph', text: say.bulletinValidUntil(formatDate(bulletin.validUntil, locale)) },
      { kind: 'link', label: say.bulletinCheck, href: input.bulletinUrl },
      { kind: 'link', label: say.bulletinRelay, href: input.relayUrl },
    ],
    footer: [
      {
        kind: 'paragraph',
        text: `${say.sender(region.authority[locale])} ${say.bulletinWhy(input.names)}`,
      },
      { kind: 'link', label: say.manage, href: input.manageUrl },
      { kind: 'link', label: say.leave, href: input.leaveUrl },
    ],
  };
}

/** A correction says so in its first word, unless its writer did. */
function headed(title: string, kind: Bulletin['kind'], locale: Locale): string {
  const say = words[locale];
  const word = kind === 'update' ? say.corrected : kind === 'cancel' ? say.cancelled : '';
  return word === '' || title.toLowerCase().startsWith(word.toLowerCase()) ? title : `${word}: ${title}`;
}

function whatChanged(bulletin: Bulletin, locale: Locale): Part[] {
  const changes = changesFor(bulletin, locale);
  return changes === undefined ? [] : [{ kind: 'paragraph', text: `${words[locale].whatChanged} ${changes.text}` }];
}

/** The picture itself is not in the mail: a mail that fetches anything would tell that it was opened. */
function pictureOf({ bulletin: { image }, locale, urlOf }: Parameters<typeof bulletinLetter>[0]): Part[] {
  if (image === undefined) return [];
  const say = words[locale];
  return [
    { kind: 'paragraph', text: say.bulletinImage(altFor(image, locale).text) },
    { kind: 'link', label: say.bulletinOpenImage, href: urlOf(imagePath(image.id, 'large')) },
  ];
}

/** What the reader is to do with a bulletin of each kind. */
function readyIn(locale: Locale): Readonly<Record<Bulletin['kind'], string>> {
  const say = words[locale];
  return {
    alert: say.bulletinReady,
    answer: say.bulletinReady,
    update: say.correctionReady,
    cancel: say.cancellationReady,
  };
}
