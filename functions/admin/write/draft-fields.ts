import * as z from 'zod';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { Content } from '../../../shared/bulletin/draft.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import { checkbox, day, longestText, oneLine, optional, paragraphs, ticked } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { channelFields, channelInput, channelTextsOf } from './channel-texts.ts';
import { words } from './words.ts';

/** The longest title, in code points. */
export const longestTitle = 120;

/**
 * The form of a draft. `today` is the local date, before which no draft ends. `version` is the one that saving makes: 0
 * for a new draft, else one more than the version that the form was filled from.
 */
export function draftFields(locale: StaffLocale, today: string) {
  const say = words[locale];
  const title = oneLine({ max: longestTitle });
  const body = paragraphs({ max: longestText });
  const both = { error: say.bothOrNeither, when: () => true };
  return z
    .object({
      version: z.coerce.number().pipe(z.int().nonnegative()),
      ...channelFields(say.channelTooLong),
      urgent: checkbox,
      title,
      body,
      titleSv: optional(title),
      bodySv: optional(body),
      titleEn: optional(title),
      bodyEn: optional(body),
      link: optional(httpsAddress(say.linkProblem)),
      topics: ticked(Topic),
      municipalities: ticked(Municipality),
      validUntil: day.refine((date) => date >= today, { error: say.past }),
    })
    .refine((typed) => typed.bodySv === undefined || typed.titleSv !== undefined, { ...both, path: ['titleSv'] })
    .refine((typed) => typed.titleSv === undefined || typed.bodySv !== undefined, { ...both, path: ['bodySv'] })
    .refine((typed) => typed.bodyEn === undefined || typed.titleEn !== undefined, { ...both, path: ['titleEn'] })
    .refine((typed) => typed.titleEn === undefined || typed.bodyEn !== undefined, { ...both, path: ['bodyEn'] });
}
export type DraftFields = z.output<ReturnType<typeof draftFields>>;

/** The content that a valid form gives. */
export function contentOf(typed: DraftFields): Content {
  const sv = textOf(typed.titleSv, typed.bodySv);
  const en = textOf(typed.titleEn, typed.bodyEn);
  return {
    texts: {
      fi: { title: typed.title, body: typed.body, ...channelTextsOf(typed, 'fi') },
      ...(sv && { sv: { ...sv, ...channelTextsOf(typed, 'sv') } }),
      ...(en && { en: { ...en, ...channelTextsOf(typed, 'en') } }),
    },
    urgency: typed.urgent ? 'urgent' : 'normal',
    ...(typed.link === undefined ? {} : { link: typed.link }),
    audience: { municipalities: typed.municipalities, topics: typed.topics },
    validUntil: typed.validUntil,
  };
}

/** A draft as its form shows it. */
export function inputOf(bulletin: Bulletin): FormState['input'] {
  const { fi, sv, en } = bulletin.texts;
  return {
    title: [fi.title],
    body: [fi.body],
    titleSv: [sv?.title ?? ''],
    bodySv: [sv?.body ?? ''],
    titleEn: [en?.title ?? ''],
    bodyEn: [en?.body ?? ''],
    link: [bulletin.link ?? ''],
    topics: bulletin.audience.topics,
    municipalities: bulletin.audience.municipalities,
    validUntil: [bulletin.validUntil],
    ...(bulletin.urgency === 'urgent' ? { urgent: ['yes'] } : {}),
    ...channelInput(fi.channels, 'fi'),
    ...channelInput(sv?.channels, 'sv'),
    ...channelInput(en?.channels, 'en'),
  };
}

/** The scheme is asked for as typed: `new URL` also takes `https:example.fi`, which a page would follow elsewhere. */
function httpsAddress(error: string) {
  return oneLine({ max: 2048 }).pipe(
    z.url({ protocol: /^https$/, hostname: z.regexes.domain, error }).startsWith('https://', { error }),
  );
}

function textOf(title: string | undefined, body: string | undefined) {
  return title === undefined || body === undefined ? undefined : { title, body };
}
