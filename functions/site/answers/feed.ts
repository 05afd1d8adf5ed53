import { textFor } from '../../../shared/bulletin/bulletin.ts';
import { toHtml } from '../../../shared/bulletin/markdown.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { type AtomEntry, atomFeed } from '../atom.ts';
import type { PublishedAnswer } from './published.ts';

export const feedPath = '/vastaukset/syote.xml';

/** The answers as an Atom feed; a correction is news of the answer as it was first sent. */
export function answersFeed(props: {
  readonly answers: readonly PublishedAnswer[];
  readonly locale: Locale;
  readonly siteUrl: string;
}): string {
  const { answers, locale, siteUrl } = props;
  const entries = answers.map((answer) => entryOf(answer, locale));
  return atomFeed({ path: feedPath, page: '/vastaukset', ...words[locale], entries, locale, siteUrl });
}

function entryOf({ bulletin, first }: PublishedAnswer, locale: Locale): AtomEntry {
  const text = textFor(bulletin, locale);
  return {
    id: `/tiedote/${first.id}`,
    path: `/tiedote/${bulletin.id}`,
    title: text.title,
    content: toHtml(text.body),
    contentLocale: text.locale,
    topics: first.audience.topics,
    published: sealedAt(first),
    updated: sealedAt(bulletin),
  };
}

const sealedAt = ({ sealedAt, createdAt }: PublishedAnswer['first']): string => sealedAt ?? createdAt;

const words = catalogue({
  fi: { title: 'Vastauksia kysymyksiin', subtitle: 'Mitä yhteisöissä on kysytty ja väitetty, ja miten asia on.' },
  sv: { title: 'Svar på frågor', subtitle: 'Vad man har frågat och påstått i gemenskaperna, och hur det är.' },
  en: { title: 'Answers to questions', subtitle: 'What communities have asked and claimed, and how things are.' },
});
