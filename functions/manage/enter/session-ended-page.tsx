import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { askPath } from '../paths.ts';

/** For somebody who sent a form after their time was over: a redirect would throw away what they wrote. */
export function SessionEndedPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.why}</p>
      <p>
        <a href={inLocale(askPath, locale)} target="_blank" rel="noopener">
          {say.again}
        </a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Olit poissa niin kauan, että yhteys katkesi',
    why: 'Muutosta ei tallennettu. Pyydä uusi linkki toisessa välilehdessä ja palaa sitten selaimen takaisin-painikkeella lomakkeelle: se, mitä kirjoitit, on useimmiten tallella.',
    again: 'Pyydä uusi linkki (avautuu uuteen välilehteen)',
  },
  sv: {
    title: 'Du var borta så länge att förbindelsen bröts',
    why: 'Ändringen sparades inte. Be om en ny länk i en annan flik och gå sedan tillbaka till blanketten med webbläsarens bakåtknapp: det du skrev finns oftast kvar.',
    again: 'Be om en ny länk (öppnas i en ny flik)',
  },
  en: {
    title: 'You were away so long that the connection ended',
    why: 'The change was not saved. Ask for a new link in another tab, then go back to the form with the browser’s back button: what you wrote is usually still there.',
    again: 'Ask for a new link (opens in a new tab)',
  },
});
