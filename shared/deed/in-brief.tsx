import { formatDate } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import { inLocale } from '../web/public-page.tsx';
import { type Deed, deedTextFor } from './deed.ts';
import { deedWords } from './words.ts';

/** An entry in a list: what it is about, what changed, and the way to its page. */
export function DeedInBrief(props: {
  readonly deed: Deed;
  readonly locale: Locale;
  /** The level of its heading. */
  readonly heading: 'h2' | 'h3';
}) {
  const { deed, locale, heading: Heading } = props;
  const text = deedTextFor(deed, locale);
  const lang = text.locale === locale ? undefined : text.locale;
  const topic = deed.topic && region.topics[deed.topic][locale];
  const place = deed.municipality && region.municipalities[deed.municipality][locale];
  return (
    <article>
      <Heading>
        <a href={inLocale(`/te-sanoitte/${deed.id}`, locale)} lang={lang}>
          {text.theme}
        </a>
      </Heading>
      <p class="written" lang={lang}>
        {text.change}
      </p>
      <p class="soft">
        {deedWords[locale].decidedOn} <time datetime={deed.decidedOn}>{formatDate(deed.decidedOn, locale)}</time>
        {[topic, place].flatMap((each) => (each === undefined ? [] : [` · ${each}`]))}
      </p>
    </article>
  );
}
