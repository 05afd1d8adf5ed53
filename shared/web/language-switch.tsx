import { catalogue } from '../language/catalogue.ts';
import { type Locale, nativeNames } from '../language/locale.ts';
import type { Here } from './document.tsx';

/** Links to this same page in the other languages, each named as it names itself. */
export function LanguageSwitch(props: { readonly here: Here; readonly locales: readonly Locale[] }) {
  const { locale: current, url } = props.here;
  return (
    <nav class="languages" aria-label={words[current].label}>
      <ul>
        {props.locales.map((locale) => (
          <li>
            <a
              href={addressIn(url, locale)}
              hreflang={locale}
              lang={locale}
              aria-current={locale === current ? 'true' : undefined}
            >
              {nativeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressIn(url: URL, locale: Locale): string {
  const query = new URLSearchParams(url.search);
  query.set('lang', locale);
  return `${url.pathname}?${query}`;
}

const words = catalogue({
  fi: { label: 'Kieli' },
  sv: { label: 'Språk' },
  en: { label: 'Language' },
});
