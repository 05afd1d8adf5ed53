import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { askPath } from '../paths.ts';

/** What everybody sees who has asked for a link: nothing in it depends on the address. */
export function SentPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.next}</p>
      <h2>{say.noMailTitle}</h2>
      <ul>
        <li>{say.wait}</li>
        <li>{say.junk}</li>
        <li>{say.other}</li>
        <li>{say.most}</li>
      </ul>
      <p>
        <a href={inLocale(askPath, locale)}>{say.again}</a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Katso sähköpostiasi',
    next: 'Jos osoite on jonkin yhteisön ylläpitäjän, siihen tulee hetken kuluttua viesti, jossa on linkki. Linkki toimii 15 minuuttia ja vain kerran.',
    noMailTitle: 'Jos viestiä ei näy',
    wait: 'Odota hetki. Ruuhka-aikana viesti voi tulla vasta muutaman tunnin päästä.',
    junk: 'Katso myös roskapostikansiosta.',
    other:
      'Tarkista, että annoit saman osoitteen, johon saat tiedotteet. Jos kirjoitit väärin, pyydä linkki uudelleen.',
    most: 'Samaan osoitteeseen lähetämme enintään kolme tällaista viestiä päivässä.',
    again: 'Takaisin',
  },
  sv: {
    title: 'Titta i din e-post',
    next: 'Om adressen tillhör någon gemenskaps administratör kommer det om en stund ett meddelande med en länk. Länken fungerar i 15 minuter och bara en gång.',
    noMailTitle: 'Om meddelandet inte kommer',
    wait: 'Vänta en stund. När det är mycket trafik kan det dröja några timmar.',
    junk: 'Titta också i skräppostmappen.',
    other:
      'Kontrollera att du gav samma adress som du får meddelandena till. Om du skrev fel kan du be om länken på nytt.',
    most: 'Till samma adress skickar vi högst tre sådana meddelanden per dag.',
    again: 'Tillbaka',
  },
  en: {
    title: 'Look in your e-mail',
    next: 'If the address belongs to a maintainer of a community, a message with a link will come to it in a moment. The link works for 15 minutes, and only once.',
    noMailTitle: 'If you do not see the message',
    wait: 'Wait a moment. At busy times it can take a few hours to come.',
    junk: 'Look in the junk mail folder too.',
    other:
      'Check that you gave the address at which you get the bulletins. If you mistyped it, ask for the link again.',
    most: 'We send at most three such messages a day to one address.',
    again: 'Back',
  },
});
