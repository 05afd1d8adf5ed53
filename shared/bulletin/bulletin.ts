import * as z from 'zod';
import { ChannelTexts } from '../channel/channel.ts';
import { idOf } from '../ids.ts';
import { BulletinImage, ImageId } from '../image/image.ts';
import type { Locale } from '../language/locale.ts';
import { Municipality, Topic } from '../partner/partner.ts';
import { StaffMember } from '../staff/member.ts';
import { endOfLocalDate, Instant, LocalDate, LocalTime, Month } from '../time.ts';
import { Halt, Wish } from './halt.ts';

/** One language version: a one-line title and a body in Markdown, and what staff wrote for single channels instead of it. */
export const BulletinText = z.object({
  title: z.string().min(1),
  body: z.string().min(1),
  channels: ChannelTexts.optional(),
});
export type BulletinText = z.infer<typeof BulletinText>;

/**
 * Who a bulletin is for. An empty list leaves that condition out: no municipality named means the whole region. The
 * communities in `partners` get it in any case: an answer goes to those who asked.
 */
export const Audience = z.object({
  municipalities: z.array(Municipality),
  topics: z.array(Topic),
  partners: z.array(idOf('prt')).optional(),
});
export type Audience = z.infer<typeof Audience>;

/** What an answer is made of, in the order in which it is read: truth first, the claim once, truth again. */
const AnswerParts = z.object({
  fact: z.string().min(1),
  /** What is claimed, if it is a rumour that the answer answers. */
  claim: z.string().optional(),
  /** The fact once more with what follows from it: what to do, where to ask. */
  more: z.string().min(1),
});
export type AnswerParts = z.infer<typeof AnswerParts>;

/** The parts in Finnish, and in the other languages that the answer is written in. */
const Answer = AnswerParts.extend({
  questionId: idOf('qst'),
  sv: AnswerParts.optional(),
  en: AnswerParts.optional(),
});

/**
 * draft (being written) ↔ scheduled (sent by itself when its time comes) → sending (sealed: its content never changes
 * again) → sent (every delivery has its outcome). A draft may also be sent at once.
 */
const BulletinState = z.enum(['draft', 'scheduled', 'sending', 'sent']);

/** A message of the authority. Kind, status and references follow the Common Alerting Protocol 1.2 (OASIS). */
export const Bulletin = z.object({
  id: idOf('blt'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  state: BulletinState,
  kind: z.enum(['alert', 'update', 'cancel', 'answer']),
  status: z.enum(['actual', 'exercise']),
  urgency: z.enum(['normal', 'urgent']),
  /** The bulletins that this one corrects, cancels or answers. */
  references: z.array(idOf('blt')),
  texts: z.object({ fi: BulletinText, sv: BulletinText.optional(), en: BulletinText.optional() }),
  link: z.url().optional(),
  /** A picture to post with it. */
  image: BulletinImage.optional(),
  /** The picture that the draft named before, until it is surely forgotten. */
  imageLetGo: ImageId.optional(),
  /** The first bulletin of the chain that it corrects or cancels: only an update or a cancel has one. */
  corrects: idOf('blt').optional(),
  /** What is different from the version before, as staff say it: only an update or a cancel has it. */
  changes: z.object({ fi: z.string().min(1), sv: z.string().optional(), en: z.string().optional() }).optional(),
  /** The newest correction of it: whoever has not got it yet gets that one instead. The chain itself is by `corrects`. */
  replacedBy: idOf('blt').optional(),
  /** Only an answer has it; its text is made of these parts. */
  answer: Answer.optional(),
  audience: Audience,
  /** The last local date on which it holds. */
  validUntil: LocalDate,
  createdAt: Instant,
  /** Who wrote it. */
  createdBy: StaffMember,
  /** When it is to be sent, on local clocks, and who decided so. `missed`: it could not be sent then, and is a draft again. */
  schedule: z.object({ at: LocalTime, by: StaffMember, missed: z.boolean().optional() }).optional(),
  /** Who wants to send it, while it waits for another member of staff to agree. */
  approval: z.object({ askedAt: Instant, askedBy: StaffMember }).optional(),
  sealedAt: Instant.optional(),
  /** Who pressed send. */
  sealedBy: StaffMember.optional(),
  sealedMonth: Month.optional(),
  /** By which anybody can check that it is ours; see code.ts. */
  code: z.string().optional(),
  /** How many deliveries it has; written when the last of them exists. */
  sealedCount: z.int().nonnegative().optional(),
  /** When every delivery was last walked through by the sweep. */
  walkedAt: Instant.optional(),
  settledAt: Instant.optional(),
  /** While nothing of it goes out; see course.ts. */
  halt: Halt.optional(),
  /** What staff asked for and the sweep has yet to do. */
  wish: Wish.optional(),
  /** When deliveries of it were first found dead by our own fault, until they are tried again. */
  buriedAt: Instant.optional(),
  /** When staff last had it go on: deadlines, and what the stop switch counts, begin then. */
  resumedAt: Instant.optional(),
});
export type Bulletin = z.infer<typeof Bulletin>;

/** The text in the reader's language, else in Finnish, with the language that it is in. */
export function textFor(bulletin: Bulletin, locale: Locale): BulletinText & { locale: Locale } {
  const own = bulletin.texts[locale];
  return own === undefined ? { ...bulletin.texts.fi, locale: 'fi' } : { ...own, locale };
}

/** What changed in the reader's language, else in Finnish. */
export function changesFor(bulletin: Bulletin, locale: Locale): { text: string; locale: Locale } | undefined {
  const { changes } = bulletin;
  if (changes === undefined) return undefined;
  const own = changes[locale];
  return own === undefined ? { text: changes.fi, locale: 'fi' } : { text: own, locale };
}

/** The languages in which its picture is not told in words yet: it is not sent before. A correction takes the words of what it corrects. */
export function lacksAlt({ texts, image, corrects }: Bulletin): readonly Locale[] {
  if (image === undefined || corrects !== undefined) return [];
  return (['fi', 'sv', 'en'] as const).filter(
    (locale) => texts[locale] !== undefined && image.alt[locale] === undefined,
  );
}

/** Whether it was sent: its content is final, and anybody may read it. What is not is nobody's business yet. */
export const isSealed = ({ state }: Pick<Bulletin, 'state'>): boolean => state === 'sending' || state === 'sent';

/** Whether it is written in one of these languages; any will do if none is named. */
export const isIn = (bulletin: Bulletin, languages: readonly Locale[]): boolean =>
  languages.length === 0 || languages.some((language) => bulletin.texts[language] !== undefined);

/** The texts for a community that posts in these languages: each that there is, or else the one that its reader would get. */
export function textsFor(bulletin: Bulletin, languages: readonly Locale[], locale: Locale) {
  const wanted = languages.filter((language) => bulletin.texts[language] !== undefined);
  const [first = locale, ...others] = wanted.toSorted((a, b) => Number(b === locale) - Number(a === locale));
  return [textFor(bulletin, first), ...others.map((language) => textFor(bulletin, language))] as const;
}

/** Whether it still holds at an instant (epoch ms). */
export function holds(bulletin: Bulletin, now: number): boolean {
  return now < endOfLocalDate(bulletin.validUntil);
}
