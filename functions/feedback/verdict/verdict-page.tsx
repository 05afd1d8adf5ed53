import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Verdict } from '../../../shared/question/question.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';

/** Thanks a reader for judging an answer, and says what comes of it. */
export function VerdictPage(props: { readonly here: Here; readonly verdict: Verdict; readonly bulletinId: string }) {
  const { here, verdict, bulletinId } = props;
  const { locale } = here;
  const say = words[locale];
  return (
    <PublicPage here={here} title={say.title} hidden>
      <p>{say[verdict]}</p>
      <ul>
        {verdict === 'yes' ? null : (
          <li>
            <a href={inLocale('/palaute', locale)}>{say.tell}</a>
          </li>
        )}
        <li>
          <a href={inLocale(`/tiedote/${bulletinId}`, locale)}>{say.back}</a>
        </li>
      </ul>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Kiitos arviosta!',
    yes: 'Hyvä, että vastaus auttoi.',
    partly: 'Viestintämme näkee arviosi. Kerro, mikä jäi epäselväksi, niin voimme täydentää vastausta.',
    no: 'Otamme kysymyksen uudelleen käsittelyyn. Kerro, mikä jäi epäselväksi.',
    tell: 'Kerro, mikä jäi epäselväksi',
    back: 'Takaisin vastaukseen',
  },
  sv: {
    title: 'Tack för din bedömning!',
    yes: 'Bra att svaret hjälpte.',
    partly: 'Vår kommunikation ser din bedömning. Berätta vad som förblev oklart, så kan vi komplettera svaret.',
    no: 'Vi tar upp frågan på nytt. Berätta vad som förblev oklart.',
    tell: 'Berätta vad som förblev oklart',
    back: 'Tillbaka till svaret',
  },
  en: {
    title: 'Thank you!',
    yes: 'Good that the answer helped.',
    partly:
      'Our communications staff see what you said. Tell us what remained unclear, so that we can add to the answer.',
    no: 'We take the question up again. Tell us what remained unclear.',
    tell: 'Tell us what remained unclear',
    back: 'Back to the answer',
  },
});
