import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { choicePath } from '../paths.ts';

/** Where somebody lands who has left. Nothing in it depends on who that is. */
export function LeftPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.thanks}</p>
      <ul>
        <li>
          <a href={inLocale(choicePath, locale)}>{say.others}</a>
        </li>
        <li>
          <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
        </li>
      </ul>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Olet lähtenyt yhteisöstä',
    thanks: 'Emme enää lähetä sinulle yhteisön tiedotteita. Kiitos, että olet ollut mukana!',
    others: 'Omat muut yhteisösi',
    subscribe: 'Jos muutat mielesi, voit tilata tiedotteet uudelleen',
  },
  sv: {
    title: 'Du har lämnat gemenskapen',
    thanks: 'Vi skickar inte längre gemenskapens meddelanden till dig. Tack för att du har varit med!',
    others: 'Dina andra gemenskaper',
    subscribe: 'Om du ändrar dig kan du beställa meddelandena på nytt',
  },
  en: {
    title: 'You have left the community',
    thanks: 'We no longer send you its bulletins. Thank you for having been with us!',
    others: 'Your other communities',
    subscribe: 'If you change your mind, you can order the bulletins again',
  },
});
