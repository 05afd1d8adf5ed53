import { html } from 'hono/html';
import type { Locale } from '../../shared/language/locale.ts';
import { region, type Topic } from '../../shared/region.ts';
import { serviceName } from '../../shared/web/document.tsx';
import { inLocale } from '../../shared/web/public-page.tsx';

/** So many entries, the newest: who reads a feed daily misses none. */
const mostEntries = 50;

export type AtomEntry = {
  /** The path of its lasting page in Finnish: whatever language the feed is in, news of it is news of the same entry. */
  readonly id: string;
  /** The path of the page that it leads to. */
  readonly path: string;
  readonly title: string;
  /** Its text as HTML that is safe to show, and the language of that. */
  readonly content: string;
  readonly contentLocale: Locale;
  readonly topics: readonly Topic[];
  /** ISO instants. */
  readonly published: string;
  readonly updated: string;
};

/** How feeds are answered: a reader need not ask more often than every five minutes. */
export const atomHeaders = {
  'content-type': 'application/atom+xml; charset=utf-8',
  'cache-control': 'public, max-age=300',
};

/** An Atom feed (RFC 4287) of what stands on a page of ours. `path` and `page` are its own path and that of the page. */
export function atomFeed(feed: {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly AtomEntry[];
  readonly locale: Locale;
  readonly siteUrl: string;
}): string {
  const { locale, siteUrl } = feed;
  const at = (path: string) => `${siteUrl}${inLocale(path, locale)}`;
  const entries = feed.entries.slice(0, mostEntries).map(
    (entry) => html`<entry>
  <id>${siteUrl}${entry.id}</id>
  <title>${readable(entry.title)}</title>
  <link rel="alternate" type="text/html" href="${at(entry.path)}"/>
  <published>${entry.published}</published>
  <updated>${entry.updated}</updated>
  ${entry.topics.map((topic) => html`<category term="${topic}" label="${region.topics[topic][locale]}"/>`)}
  <content type="html" xml:lang="${entry.contentLocale}">${readable(entry.content)}</content>
</entry>
`,
  );
  const updated = feed.entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), began);
  const whole = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${at(feed.page)}</id>
<title>${feed.title} – ${serviceName}</title>
<subtitle>${feed.subtitle}</subtitle>
<updated>${updated}</updated>
<author><name>${region.authority[locale]}</name></author>
<link rel="self" type="application/atom+xml" href="${at(feed.path)}"/>
<link rel="alternate" type="text/html" href="${at(feed.page)}"/>
${entries}</feed>
`;
  return whole.toString();
}

/** A feed without entries must still say when it last changed. */
const began = '2026-01-01T00:00:00.000Z';

/** Without the characters that XML 1.0 knows no way to write. */
const readable = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
