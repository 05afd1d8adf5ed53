import type { Child } from 'hono/jsx';
import { catalogue } from '../language/catalogue.ts';
import { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import type { Asset } from './assets.ts';
import { Document, type Here, type OpenGraph, serviceName } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** A page for partners and residents: `<PublicPage here={c.var} title="…">`. The title is also the page's `h1`. */
export function PublicPage(props: {
  readonly here: Here;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly openGraph?: OpenGraph;
  readonly hidden?: boolean;
  readonly scripts?: readonly Asset[];
  /** The title in the content, if it is not to be the same as in the browser's tab. */
  readonly heading?: Child;
  readonly children: Child;
}) {
  const { heading, children, ...page } = props;
  const { locale } = props.here;
  const say = words[locale];
  return (
    <Document {...page}>
      <header class="site-header">
        <div class="inner">
          <a class="service" href={inLocale('/', locale)}>
            <strong>{serviceName}</strong> <span>{region.authority[locale]}</span>
          </a>
          <LanguageSwitch here={props.here} locales={Locale.options} />
        </div>
      </header>
      <main id="main" class="inner" tabindex={-1}>
        <h1>{heading ?? props.title}</h1>
        {children}
      </main>
      <footer class="site-footer">
        <ul class="inner">
          <li>
            <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
          </li>
          <li>
            <a href={inLocale('/oma', locale)}>{say.manage}</a>
          </li>
          <li>
            <a href={inLocale('/palaute', locale)}>{say.feedback}</a>
          </li>
          <li>
            <a href={inLocale('/vastaukset', locale)}>{say.answers}</a>
          </li>
          <li>
            <a href={inLocale('/te-sanoitte', locale)}>{say.deeds}</a>
          </li>
          <li>
            <a href={inLocale('/kumppanit', locale)}>{say.partners}</a>
          </li>
          <li>
            <a href={inLocale('/kokeilu', locale)}>{say.pilot}</a>
          </li>
          <li>
            <a href={inLocale('/tietosuoja', locale)}>{say.privacy}</a>
          </li>
        </ul>
      </footer>
    </Document>
  );
}

/** A path of ours as a reader of this language follows it: Finnish needs no `lang`. */
export function inLocale(path: string, locale: Locale): string {
  return locale === 'fi' ? path : `${path}?lang=${locale}`;
}

const words = catalogue({
  fi: {
    subscribe: 'Tilaa tiedotteet yhteisölle',
    manage: 'Hallitse tilausta',
    feedback: 'Anna palautetta',
    answers: 'Vastauksia kysymyksiin',
    deeds: 'Te sanoitte, me teimme',
    partners: 'Kumppanit',
    pilot: 'Kokeilu ja raportit',
    privacy: 'Tietosuoja',
  },
  sv: {
    subscribe: 'Beställ meddelanden till en gemenskap',
    manage: 'Hantera beställningen',
    feedback: 'Ge respons',
    answers: 'Svar på frågor',
    deeds: 'Ni sade, vi gjorde',
    partners: 'Partner',
    pilot: 'Försöket och rapporterna',
    privacy: 'Dataskydd',
  },
  en: {
    subscribe: 'Order bulletins for a community',
    manage: 'Manage the subscription',
    feedback: 'Give feedback',
    answers: 'Answers to questions',
    deeds: 'You said, we did',
    partners: 'Partners',
    pilot: 'The pilot and its reports',
    privacy: 'Data protection',
  },
});
