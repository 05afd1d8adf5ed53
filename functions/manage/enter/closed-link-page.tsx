import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { askPath } from '../paths.ts';

/** Why a link lets nobody in, and how to get one that does. */
export function ClosedLinkPage(props: { readonly here: Here; readonly because: 'used' | 'expired' | 'wrong' }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say[`${props.because}Title`]} hidden>
      <p>{say[props.because]}</p>
      <p>
        <a href={inLocale(askPath, locale)}>{say.again}</a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    usedTitle: 'Linkki on jo käytetty',
    used: 'Linkki toimii vain kerran. Jos et käyttänyt sitä itse, pyydä uusi linkki ja tarkista yhteisösi tiedot.',
    expiredTitle: 'Linkki on vanhentunut',
    expired: 'Linkki toimii 15 minuuttia.',
    wrongTitle: 'Linkki ei toimi',
    wrong: 'Linkki on puutteellinen tai vanha. Sähköpostiohjelma on voinut katkaista sen kahdelle riville.',
    again: 'Pyydä uusi linkki',
  },
  sv: {
    usedTitle: 'Länken har redan använts',
    used: 'Länken fungerar bara en gång. Om det inte var du som använde den, be om en ny länk och kontrollera uppgifterna om din gemenskap.',
    expiredTitle: 'Länken har gått ut',
    expired: 'Länken fungerar i 15 minuter.',
    wrongTitle: 'Länken fungerar inte',
    wrong: 'Länken är ofullständig eller gammal. E-postprogrammet kan ha delat den på två rader.',
    again: 'Be om en ny länk',
  },
  en: {
    usedTitle: 'The link has been used',
    used: 'The link works only once. If it was not you who used it, ask for a new link and check your community’s details.',
    expiredTitle: 'The link has expired',
    expired: 'The link works for 15 minutes.',
    wrongTitle: 'The link does not work',
    wrong: 'The link is incomplete or old. The mail program may have broken it into two lines.',
    again: 'Ask for a new link',
  },
});
