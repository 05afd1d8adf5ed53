import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';

/** What everybody sees whose feedback was stored. */
export function ThanksPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.read}</p>
      <p>{say.contact}</p>
      <ul>
        <li>
          <a href={inLocale('/palaute', locale)}>{say.again}</a>
        </li>
        <li>
          <a href={inLocale('/', locale)}>{say.home}</a>
        </li>
      </ul>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Kiitos palautteesta!',
    read: 'Palautteesi on tallessa, ja viestintämme lukee sen.',
    contact: 'Jos pyysit yhteydenottoa, otamme yhteyttä antamaasi osoitteeseen tai numeroon.',
    again: 'Anna toinen palaute',
    home: 'Etusivulle',
  },
  sv: {
    title: 'Tack för din respons!',
    read: 'Din respons är sparad, och vår kommunikation läser den.',
    contact: 'Om du bad om kontakt hör vi av oss till adressen eller numret som du angav.',
    again: 'Ge mer respons',
    home: 'Till startsidan',
  },
  en: {
    title: 'Thank you for your feedback!',
    read: 'Your feedback is stored, and our communications staff read it.',
    contact: 'If you asked to be contacted, we will use the address or the number that you gave.',
    again: 'Give more feedback',
    home: 'To the front page',
  },
});
