import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';

/** What everybody sees who has sent the form: nothing in it depends on what was sent. */
export function ThanksPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.next}</p>
      <h2>{say.noMailTitle}</h2>
      <ul>
        <li>{say.wait}</li>
        <li>{say.junk}</li>
        <li>{say.typo}</li>
      </ul>
      <p>
        <a href={inLocale('/tilaa', locale)}>{say.again}</a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Kiitos! Vahvista vielä tilauksesi',
    next: 'Lähetimme antamaasi osoitteeseen sähköpostin, jossa on linkki. Avaa linkki ja vahvista tilaus seitsemän päivän kuluessa. Vasta sen jälkeen tilaus etenee.',
    noMailTitle: 'Jos viestiä ei näy',
    wait: 'Odota hetki. Ruuhka-aikana viesti voi tulla vasta muutaman tunnin päästä.',
    junk: 'Katso myös roskapostikansiosta.',
    typo: 'Jos osoitteessa oli virhe, täytä lomake uudelleen. Samaan osoitteeseen lähetämme enintään kolme vahvistusviestiä päivässä.',
    again: 'Takaisin lomakkeelle',
  },
  sv: {
    title: 'Tack! Bekräfta ännu din beställning',
    next: 'Vi har skickat ett e-postmeddelande med en länk till adressen som du angav. Öppna länken och bekräfta beställningen inom sju dagar. Först därefter går beställningen vidare.',
    noMailTitle: 'Om meddelandet inte kommer',
    wait: 'Vänta en stund. När det är mycket trafik kan det dröja några timmar.',
    junk: 'Titta också i skräppostmappen.',
    typo: 'Om adressen var fel kan du fylla i formuläret på nytt. Till samma adress skickar vi högst tre bekräftelser per dag.',
    again: 'Tillbaka till formuläret',
  },
  en: {
    title: 'Thank you! Please confirm your subscription',
    next: 'We have sent an e-mail with a link to the address that you gave. Open the link and confirm the subscription within seven days. Only then does the subscription go forward.',
    noMailTitle: 'If you do not see the e-mail',
    wait: 'Wait a moment. At busy times it can take a few hours to come.',
    junk: 'Look in the junk mail folder too.',
    typo: 'If there was a mistake in the address, fill in the form again. We send at most three confirmation mails a day to one address.',
    again: 'Back to the form',
  },
});
