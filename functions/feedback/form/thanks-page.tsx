import { guardWords } from '../../../shared/guard/words.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import { spelledReceipt } from '../../../shared/question/receipt.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';

/** What everybody sees whose feedback was stored: the code that opens the answer, for the one time that it is shown. */
export function ThanksPage(props: {
  readonly here: Here;
  readonly code: string;
  /** How many identity codes were taken out. */
  readonly codes: number;
  readonly contact: boolean;
  readonly dueAt: string;
}) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.read(formatDateTime(props.dueAt, locale))}</p>
      {props.codes > 0 ? <p class="notice">{guardWords[locale].codeWasRemoved}</p> : null}
      <div class="panel">
        <h2>{say.codeTitle}</h2>
        <p class="receipt-code">
          <code>{spelledReceipt(props.code)}</code>
        </p>
        <p>{say.codeUse}</p>
        <p>
          <a href={inLocale('/palaute/vastaus', locale)}>{say.readAnswer}</a>
        </p>
      </div>
      {props.contact ? <p>{say.contact}</p> : null}
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
    read: (due: string) => `Palautteesi on tallessa, ja viestintämme lukee sen. Vastaamme viimeistään ${due}.`,
    codeTitle: 'Tunnisteesi',
    codeUse:
      'Kirjoita tunniste muistiin tai ota siitä kuva: sitä ei näytetä uudelleen. Sillä luet vastauksen ja voit täydentää palautettasi ilman nimeä ja osoitetta.',
    readAnswer: 'Lue vastaus tunnisteella',
    contact: 'Pyysit yhteydenottoa: otamme yhteyttä antamaasi osoitteeseen tai numeroon.',
    again: 'Anna toinen palaute',
    home: 'Etusivulle',
  },
  sv: {
    title: 'Tack för din respons!',
    read: (due) => `Din respons är sparad, och vår kommunikation läser den. Vi svarar senast ${due}.`,
    codeTitle: 'Din kod',
    codeUse:
      'Skriv upp koden eller ta en bild av den: den visas inte igen. Med den läser du svaret och kan komplettera din respons utan namn och adress.',
    readAnswer: 'Läs svaret med koden',
    contact: 'Du bad om kontakt: vi hör av oss till adressen eller numret som du angav.',
    again: 'Ge mer respons',
    home: 'Till startsidan',
  },
  en: {
    title: 'Thank you for your feedback!',
    read: (due) => `Your feedback is stored, and our communications staff read it. We answer by ${due}.`,
    codeTitle: 'Your code',
    codeUse:
      'Write the code down or take a picture of it: it is not shown again. With it you can read the answer and add to your feedback without a name or an address.',
    readAnswer: 'Read the answer with the code',
    contact: 'You asked to be contacted: we will use the address or the number that you gave.',
    again: 'Give more feedback',
    home: 'To the front page',
  },
});
