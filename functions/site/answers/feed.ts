import { html } from 'hono/html';
import { textFor } from '../../../shared/bulletin/bulletin.ts';
import { toHtml } from '../../../shared/bulletin/markdown.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { region } from '../../../shared/region.ts';
import { serviceName } from '../../../shared/web/document.tsx';
import { inLocale } from '../../../shared/web/public-page.tsx';
import type { PublishedAnswer } from './published.ts';

export const feedPath = '/vastaukset/syote.xml';

/** So many entries, the newest: who reads the feed daily misses none. */
const mostEntries = 50;

/**
 * The answers as an Atom feed (RFC 4287). An entry's id is the lasting address of the answer in Finnish, whatever language
 * the feed is in, so a correction is news of the same entry.
 */
export function answersFeed(props: {
  readonly answers: readonly PublishedAnswer[];
  readonly locale: Locale;
  readonly siteUrl: string;
}): string {
  const { answers, locale, siteUrl } = props;
  const say = words[locale];
  const at = (path: string) => `${siteUrl}${inLocale(path, locale)}`;
  const entries = answers.slice(0, mostEntries).map(({ bulletin, first }) => {
    const text = textFor(bulletin, locale);
    return html`<entry>
  <id>${siteUrl}/tiedote/${first.id}</id>
  <title>${readable(text.title)}</title>
  <link rel="alternate" type="text/html" href="${at(`/tiedote/${bulletin.id}`)}"/>
  <published>${sealedAt(first)}</published>
  <updated>${sealedAt(bulletin)}</updated>
  ${first.audience.topics.map((topic) => html`<category term="${topic}" label="${region.topics[topic][locale]}"/>`)}
  <content type="html" xml:lang="${text.locale}">${readable(toHtml(text.body))}</content>
</entry>
`;
  });
  const updated = answers.map(({ bulletin }) => sealedAt(bulletin)).reduce((a, b) => (a > b ? a : b), began);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${at('/vastaukset')}</id>
<title>${say.title} – ${serviceName}</title>
<subtitle>${say.subtitle}</subtitle>
<updated>${updated}</updated>
<author><name>${region.authority[locale]}</name></author>
<link rel="self" type="application/atom+xml" href="${at(feedPath)}"/>
<link rel="alternate" type="text/html" href="${at('/vastaukset')}"/>
${entries}</feed>
`;
  return feed.toString();
}

/** A feed without entries must still say when it last changed. */
const began = '2026-01-01T00:00:00.000Z';

const sealedAt = ({ sealedAt, createdAt }: PublishedAnswer['first']): string => sealedAt ?? createdAt;

/** Without the characters that XML 1.0 knows no way to write. */
const readable = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

const words = catalogue({
  fi: { title: 'Vastauksia kysymyksiin', subtitle: 'Mitä yhteisöissä on kysytty ja väitetty, ja miten asia on.' },
  sv: { title: 'Svar på frågor', subtitle: 'Vad man har frågat och påstått i gemenskaperna, och hur det är.' },
  en: { title: 'Answers to questions', subtitle: 'What communities have asked and claimed, and how things are.' },
});
