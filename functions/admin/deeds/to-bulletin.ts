import type { Bulletin, BulletinText } from '../../../shared/bulletin/bulletin.ts';
import { newDraft } from '../../../shared/bulletin/draft.ts';
import type { Deed, DeedText } from '../../../shared/deed/deed.ts';
import { decidedInWords, deedWords } from '../../../shared/deed/words.ts';
import { derivedId } from '../../../shared/ids.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import { day, localDateOf } from '../../../shared/time.ts';
import { inLocale } from '../../../shared/web/public-page.tsx';

/** The bulletin holds for so long unless staff say otherwise. */
const usualMs = 30 * day;

/**
 * The draft of an ordinary bulletin that tells an entry and links to its page, for those of its municipality and topic.
 * Its id follows from the entry's version: two taps make one draft, and what is changed later can go out anew.
 */
export function deedDraft(
  deed: Deed,
  { siteUrl, by, now }: { readonly siteUrl: string; readonly by: StaffMember; readonly now: number },
): Bulletin {
  const { fi, sv, en } = deed.texts;
  const text = (written: DeedText, locale: Locale): BulletinText => ({
    title: `${deedWords[locale].title}: ${written.theme}`,
    body: [
      ...(['said', 'decision', 'change'] as const).map((part) => `**${deedWords[locale][part]}:** ${written[part]}`),
      decidedInWords(written.decidedBy, deed, locale),
      words[locale].read(`${siteUrl}${inLocale(`/te-sanoitte/${deed.id}`, locale)}`),
    ].join('\n\n'),
  });
  const { municipality, topic } = deed;
  return newDraft(
    {
      id: derivedId('blt', 'deed', deed.id, String(deed.version)),
      by,
      content: {
        texts: { fi: text(fi, 'fi'), ...(sv && { sv: text(sv, 'sv') }), ...(en && { en: text(en, 'en') }) },
        urgency: 'normal',
        audience: {
          municipalities: municipality === undefined || municipality === 'region' ? [] : [municipality],
          topics: topic === undefined ? [] : [topic],
        },
        validUntil: localDateOf(now + usualMs),
      },
    },
    now,
  );
}

const words = catalogue({
  fi: { read: (url: string) => `Lue ja jaa: ${url}` },
  sv: { read: (url) => `Läs och dela: ${url}` },
  en: { read: (url) => `Read and share: ${url}` },
});
