import type { Locale } from '../language/locale.ts';
import { type Deed, deedTextFor } from './deed.ts';
import { behindInWords, decidedInWords, deedWords } from './words.ts';

/** An entry without its title: what was said, decided and changed, by whom, and how many stand behind it. */
export function DeedBody(props: {
  readonly deed: Pick<Deed, 'texts' | 'decidedOn' | 'behind'>;
  readonly locale: Locale;
  /** The level of its headings. */
  readonly headings: 'h2' | 'h3';
}) {
  const { deed, locale, headings: Heading } = props;
  const text = deedTextFor(deed, locale);
  const lang = text.locale === locale ? undefined : text.locale;
  const behind = behindInWords(deed.behind, locale);
  return (
    <>
      {(['said', 'decision', 'change'] as const).map((part) => (
        <section>
          <Heading>{deedWords[locale][part]}</Heading>
          <p class="written" lang={lang}>
            {text[part]}
          </p>
        </section>
      ))}
      <p lang={lang}>{decidedInWords(text.decidedBy, deed, text.locale)}</p>
      {behind === undefined ? null : <p class="soft">{behind}</p>}
    </>
  );
}
