import { DeedBody } from '../../../shared/deed/body.tsx';
import { type Deed, deedTextFor } from '../../../shared/deed/deed.ts';
import { deedWords } from '../../../shared/deed/words.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { type AtomEntry, atomFeed } from '../atom.ts';
import { words } from './words.ts';

export const feedPath = '/te-sanoitte/syote.xml';

/** The entries as an Atom feed; what is changed later is news of the same entry. */
export function deedsFeed(props: {
  readonly deeds: readonly Deed[];
  readonly locale: Locale;
  readonly siteUrl: string;
}): string {
  const { deeds, locale, siteUrl } = props;
  const { title } = deedWords[locale];
  const { subtitle } = words[locale];
  const entries = deeds.map((deed) => entryOf(deed, locale));
  return atomFeed({ path: feedPath, page: '/te-sanoitte', title, subtitle, entries, locale, siteUrl });
}

function entryOf(deed: Deed, locale: Locale): AtomEntry {
  const text = deedTextFor(deed, locale);
  const path = `/te-sanoitte/${deed.id}`;
  const published = deed.publishedAt ?? deed.createdAt;
  return {
    id: path,
    path,
    title: text.theme,
    content: String(<DeedBody deed={deed} locale={text.locale} headings="h2" />),
    contentLocale: text.locale,
    topics: deed.topic === undefined ? [] : [deed.topic],
    published,
    updated: deed.changedAt ?? published,
  };
}
