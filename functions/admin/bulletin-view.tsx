import { BulletinBody } from '../../shared/bulletin/body.tsx';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { postText } from '../../shared/bulletin/post-text.ts';
import { staffCatalogue } from '../../shared/language/catalogue.ts';
import { formatDate, formatNumber } from '../../shared/language/format.ts';
import { Locale, nativeNames, type StaffLocale } from '../../shared/language/locale.ts';
import { region } from '../../shared/region.ts';
import { codePoints } from '../../shared/web/typed.ts';

/** A bulletin as it will be read in each of its languages, with the text that a partner pastes. */
export function BulletinVersions(props: { readonly bulletin: Bulletin; readonly locale: StaffLocale }) {
  const { bulletin, locale } = props;
  const say = words[locale];
  return (
    <>
      {Locale.options.map((language) => {
        const text = bulletin.texts[language];
        if (text === undefined) return null;
        const pasted = postText(text, bulletin.link);
        return (
          <section aria-labelledby={`version-${language}`}>
            <h2 id={`version-${language}`} lang={language}>
              {nativeNames[language]}
            </h2>
            <article class="panel" lang={language}>
              <h3>{text.title}</h3>
              <BulletinBody body={text.body} link={bulletin.link} />
            </article>
            <h3>{say.pasted}</h3>
            <p class="hint">{say.pastedHint(formatNumber(codePoints(pasted), locale))}</p>
            <pre class="panel" lang={language}>
              {pasted}
            </pre>
          </section>
        );
      })}
    </>
  );
}

/** Who a bulletin is for and how long it holds, in words. */
export function BulletinFacts(props: { readonly bulletin: Bulletin; readonly locale: StaffLocale }) {
  const { locale, bulletin } = props;
  const { topics, municipalities } = bulletin.audience;
  const say = words[locale];
  return (
    <dl>
      <dt>{say.municipalities}</dt>
      <dd>
        {municipalities.length === 0
          ? say.everywhere
          : municipalities.map((municipality) => region.municipalities[municipality][locale]).join(', ')}
      </dd>
      <dt>{say.topics}</dt>
      <dd>{topics.length === 0 ? say.everyTopic : topics.map((topic) => region.topics[topic][locale]).join(', ')}</dd>
      <dt>{say.validUntil}</dt>
      <dd>{formatDate(bulletin.validUntil, locale)}</dd>
    </dl>
  );
}

const words = staffCatalogue({
  fi: {
    pasted: 'Näin teksti liitetään julkaisuun',
    pastedHint: (count: string) => `${count} merkkiä.`,
    municipalities: 'Kunnat',
    everywhere: 'Koko alue',
    topics: 'Aiheet',
    everyTopic: 'Kaikki aiheet',
    validUntil: 'Voimassa asti',
  },
  en: {
    pasted: 'The text as it is pasted into a post',
    pastedHint: (count) => `${count} characters.`,
    municipalities: 'Municipalities',
    everywhere: 'The whole region',
    topics: 'Topics',
    everyTopic: 'All topics',
    validUntil: 'Valid until',
  },
});
