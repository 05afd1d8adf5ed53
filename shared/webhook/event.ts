import * as z from 'zod';
import { type Bulletin, textFor } from '../bulletin/bulletin.ts';
import { toPlainText } from '../bulletin/markdown.ts';
import { altFor, type BulletinImage, imagePath, imageType } from '../image/image.ts';
import { Locale } from '../language/locale.ts';
import { LocalDate } from '../time.ts';

/** Asks a receiver to prove that it can verify our signature and wants our bulletins. */
export const ChallengeEvent = z.object({
  type: z.literal('webhook.challenge'),
  timestamp: z.iso.datetime(),
  data: z.object({ challenge: z.string() }),
});
export type ChallengeEvent = z.infer<typeof ChallengeEvent>;

/** Tries whether a receiver takes what we send. Nothing is to be posted. */
export const TestEvent = z.object({
  type: z.literal('webhook.test'),
  timestamp: z.iso.datetime(),
  data: z.object({ message: z.string() }),
});
export type TestEvent = z.infer<typeof TestEvent>;

/** Tells a receiver of a bulletin. A public contract: fields are added, never changed or taken away. */
export const BulletinEvent = z.object({
  type: z.enum(['bulletin.published', 'bulletin.updated', 'bulletin.cancelled']),
  /** When the bulletin was sent, the same in every retry. */
  timestamp: z.iso.datetime(),
  data: z.object({
    bulletinId: z.string(),
    /** Always 1: what was sent never changes, and a correction is a bulletin of its own. */
    version: z.literal(1),
    /** An `exercise` is not to be posted. */
    status: z.enum(['actual', 'exercise']),
    title: z.string(),
    /** Plain text by channel, ready to post; `default` fits any. */
    text: z.object({ default: z.string() }),
    link: z.url().optional(),
    /** A picture to post with it, and what it shows, for those who do not see it. */
    image: z
      .object({
        url: z.url(),
        alt: z.string(),
        width: z.int(),
        height: z.int(),
        type: z.literal(imageType),
      })
      .optional(),
    validUntil: LocalDate,
    language: Locale,
    /** The page where anyone can check that the bulletin is the authority's own. */
    verifyUrl: z.url(),
  }),
});
export type BulletinEvent = z.infer<typeof BulletinEvent>;

/** Whatever is posted, signed, to a receiver. */
export type WebhookEvent = ChallengeEvent | TestEvent | BulletinEvent;

const eventTypes = {
  alert: 'bulletin.published',
  answer: 'bulletin.published',
  update: 'bulletin.updated',
  cancel: 'bulletin.cancelled',
} as const satisfies Record<Bulletin['kind'], BulletinEvent['type']>;

/** The event that tells of a sealed bulletin, in the receiver's language: the same bytes in every retry. */
export function bulletinEvent(bulletin: Bulletin, locale: Locale, bulletinUrl: string): BulletinEvent {
  const text = textFor(bulletin, locale);
  const { image } = bulletin;
  return {
    type: eventTypes[bulletin.kind],
    timestamp: bulletin.sealedAt ?? bulletin.createdAt,
    data: {
      bulletinId: bulletin.id,
      version: 1,
      status: bulletin.status,
      title: text.title,
      text: { default: toPlainText(text.body) },
      ...(bulletin.link === undefined ? {} : { link: bulletin.link }),
      ...(image === undefined ? {} : { image: imageIn(image, text.locale, bulletinUrl) }),
      validUntil: bulletin.validUntil,
      language: text.locale,
      verifyUrl: bulletinUrl,
    },
  };
}

function imageIn(image: BulletinImage, locale: Locale, pageUrl: string): BulletinEvent['data']['image'] {
  const { width, height } = image;
  const url = new URL(imagePath(image.id, 'large'), pageUrl).href;
  return { url, alt: altFor(image, locale).text, width, height, type: imageType };
}
