import { catalogue } from '../language/catalogue.ts';
import type { Here } from './document.tsx';
import { inLocale, PublicPage } from './public-page.tsx';

/** What can go wrong with a request as a whole, by its HTTP status. */
export type ErrorStatus = 400 | 403 | 404 | 413 | 415 | 500;

/** Which of our error pages tells of a status. */
export function errorStatusOf(status: number): ErrorStatus {
  return status === 403 || status === 404 || status === 413 || status === 415 ? status : status < 500 ? 400 : 500;
}

/** Says what happened and what to do next. `requestId` is shown when only we can find out more. */
export function ErrorPage(props: { readonly here: Here; readonly status: ErrorStatus; readonly requestId: string }) {
  const { here, status } = props;
  const say = words[here.locale];
  const { title, advice } = textOf(status, say);
  return (
    <PublicPage here={here} title={title} hidden>
      <p>{advice}</p>
      <ul>
        <li>
          <a href={inLocale('/', here.locale)}>{say.home}</a>
        </li>
        <li>
          <a href={inLocale('/tilaa', here.locale)}>{say.subscribe}</a>
        </li>
        <li>
          <a href={inLocale('/palaute', here.locale)}>{say.feedback}</a>
        </li>
      </ul>
      {status === 500 ? (
        <p>
          {say.mention} <code>{props.requestId}</code>
        </p>
      ) : null}
    </PublicPage>
  );
}

function textOf(status: ErrorStatus, say: (typeof words)['fi']) {
  switch (status) {
    case 400:
      return { title: say.unreadableTitle, advice: say.unreadable };
    case 403:
      return { title: say.refusedTitle, advice: say.refused };
    case 404:
      return { title: say.missingTitle, advice: say.missing };
    case 413:
      return { title: say.tooLargeTitle, advice: say.tooLarge };
    case 415:
      return { title: say.wrongTypeTitle, advice: say.wrongType };
    case 500:
      return { title: say.brokenTitle, advice: say.broken };
  }
}

const words = catalogue({
  fi: {
    unreadableTitle: 'Pyyntöä ei voitu lukea',
    unreadable:
      'Lähetetyissä tiedoissa oli jotakin, mitä sivumme eivät lähetä. Avaa sivu uudelleen ja yritä vielä kerran.',
    refusedTitle: 'Lomaketta ei otettu vastaan',
    refused:
      'Lomake ei tullut omalta sivultamme, joten sitä ei käsitelty eikä mitään tallennettu. Avaa lomake uudelleen ja lähetä se siitä.',
    missingTitle: 'Sivua ei löytynyt',
    missing: 'Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu. Jatka jostakin näistä:',
    tooLargeTitle: 'Lähetit liian paljon kerralla',
    tooLarge:
      'Lomakkeessa oli enemmän tekstiä tai kenttiä kuin voimme ottaa vastaan, eikä mitään tallennettu. Palaa selaimen takaisin-painikkeella ja lyhennä tekstiä.',
    wrongTypeTitle: 'Lähetyksen muoto ei kelpaa',
    wrongType: 'Otamme vastaan vain omien lomakkeidemme tekstikenttiä, emme tiedostoja. Mitään ei tallennettu.',
    brokenTitle: 'Jotakin meni vikaan meillä',
    broken:
      'Vika on meidän päässämme, ja se on kirjattu korjattavaksi. Odota hetki ja yritä uudelleen. Jos täytit lomaketta, palaa selaimen takaisin-painikkeella: teksti on useimmiten tallella.',
    mention: 'Jos kerrot viasta meille, mainitse tämä tunnus:',
    home: 'Etusivu',
    subscribe: 'Tilaa tiedotteet yhteisölle',
    feedback: 'Anna palautetta',
  },
  sv: {
    unreadableTitle: 'Begäran kunde inte läsas',
    unreadable: 'Uppgifterna innehöll något som våra sidor inte skickar. Öppna sidan på nytt och försök en gång till.',
    refusedTitle: 'Blanketten togs inte emot',
    refused:
      'Blanketten kom inte från vår egen sida. Den behandlades därför inte och inget sparades. Öppna blanketten på nytt och skicka den därifrån.',
    missingTitle: 'Sidan hittades inte',
    missing: 'Det kan finnas ett skrivfel i adressen, eller så har sidan tagits bort. Fortsätt från någon av dessa:',
    tooLargeTitle: 'Du skickade för mycket på en gång',
    tooLarge:
      'Blanketten innehöll mer text eller fler fält än vi kan ta emot, och inget sparades. Gå tillbaka med webbläsarens bakåtknapp och korta texten.',
    wrongTypeTitle: 'Formatet kan inte tas emot',
    wrongType: 'Vi tar bara emot textfälten i våra egna blanketter, inte filer. Inget sparades.',
    brokenTitle: 'Något gick fel hos oss',
    broken:
      'Felet är vårt och har antecknats för att åtgärdas. Vänta en stund och försök igen. Om du fyllde i en blankett kan du gå tillbaka med webbläsarens bakåtknapp: texten finns oftast kvar.',
    mention: 'Om du berättar om felet för oss, nämn den här koden:',
    home: 'Startsidan',
    subscribe: 'Beställ meddelanden till en gemenskap',
    feedback: 'Ge respons',
  },
  en: {
    unreadableTitle: 'The request could not be read',
    unreadable: 'What was sent held something that our pages do not send. Open the page again and try once more.',
    refusedTitle: 'The form was not accepted',
    refused:
      'The form did not come from our own page, so it was not handled and nothing was saved. Open the form again and send it from there.',
    missingTitle: 'Page not found',
    missing: 'There may be a typing error in the address, or the page has been removed. Continue from one of these:',
    tooLargeTitle: 'You sent too much at once',
    tooLarge:
      'The form held more text or more fields than we can take, and nothing was saved. Go back with your browser’s back button and shorten the text.',
    wrongTypeTitle: 'This kind of content is not accepted',
    wrongType: 'We accept only the text fields of our own forms, no files. Nothing was saved.',
    brokenTitle: 'Something went wrong on our side',
    broken:
      'The fault is ours, and it has been recorded. Wait a moment and try again. If you were filling in a form, go back with your browser’s back button: the text is usually still there.',
    mention: 'If you tell us about the fault, mention this code:',
    home: 'Front page',
    subscribe: 'Order bulletins for a community',
    feedback: 'Give feedback',
  },
});
