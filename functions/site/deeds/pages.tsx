import { DeedBody } from '../../../shared/deed/body.tsx';
import { type Deed, deedTextFor } from '../../../shared/deed/deed.ts';
import { DeedInBrief } from '../../../shared/deed/in-brief.tsx';
import { deedWords } from '../../../shared/deed/words.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { feedPath } from './feed.tsx';
import { words } from './words.ts';

/** Every entry in short, the newest first; each leads to its own page. Nothing on it is a resident's. */
export function DeedsPage({ here, deeds }: { readonly here: Here; readonly deeds: readonly Deed[] }) {
  const { locale } = here;
  const say = words[locale];
  return (
    <PublicPage here={here} title={deedWords[locale].title} openGraph={{ type: 'website', description: say.lead }}>
      <p class="lead">{say.lead}</p>
      {deeds.length === 0 ? <p>{say.none}</p> : null}
      {deeds.map((deed) => (
        <DeedInBrief deed={deed} locale={locale} heading="h2" />
      ))}
      <p>
        {say.missing} <a href={inLocale('/palaute', locale)}>{say.tell}</a>
      </p>
      <ul>
        <li>
          <a href={inLocale('/vastaukset', locale)}>{say.answers}</a>
        </li>
        <li>
          <a href={inLocale(feedPath, locale)} type="application/atom+xml">
            {say.feed}
          </a>
        </li>
      </ul>
    </PublicPage>
  );
}

/** One entry, at its lasting address. */
export function DeedPage({ here, deed }: { readonly here: Here; readonly deed: Deed }) {
  const { locale } = here;
  const say = words[locale];
  const text = deedTextFor(deed, locale);
  const isForeign = text.locale !== locale;
  return (
    <PublicPage
      here={here}
      title={text.theme}
      heading={isForeign ? <span lang={text.locale}>{text.theme}</span> : text.theme}
      openGraph={{ type: 'article', description: text.change }}
    >
      {isForeign ? <p class="notice">{say.notInYourLanguage}</p> : null}
      <article>
        <DeedBody deed={deed} locale={locale} headings="h2" />
      </article>
      <p class="soft">
        {deed.publishedAt === undefined ? null : (
          <>
            {say.published} <time datetime={deed.publishedAt}>{formatDate(deed.publishedAt, locale)}</time>
          </>
        )}
        {deed.changedAt === undefined ? null : (
          <>
            {' · '}
            {say.changed} <time datetime={deed.changedAt}>{formatDate(deed.changedAt, locale)}</time>
          </>
        )}
      </p>
      <p>
        <a href={inLocale('/te-sanoitte', locale)}>{say.all}</a>
      </p>
    </PublicPage>
  );
}

/** An address that leads to no entry: what it may be, and where to look. */
export function DeedMissingPage({ here }: { readonly here: Here }) {
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={say.missingTitle} hidden>
      <p>{say.missingHelp}</p>
      <p>
        <a href={inLocale('/te-sanoitte', here.locale)}>{say.all}</a>
      </p>
    </PublicPage>
  );
}
