import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';

/** The network in one picture: bulletins go to the communities and on to residents, and feedback comes back. */
export function FlowPicture(props: { readonly locale: Locale }) {
  const say = words[props.locale];
  return (
    <figure class="flow">
      <ol>
        <li>
          <Sign d="M20 52V28l16-11 16 11v24zM36 30v14M29 37h14" />
          {say.county}
        </li>
        <li>
          <Sign d="M18 22h36v22H34l-8 8v-8h-8zM26 30h20M26 36h13" />
          {say.communities}
        </li>
        <li>
          <Sign d="M26 20a6 6 0 1 1 0 12 6 6 0 1 1 0-12M47 20a6 6 0 1 1 0 12 6 6 0 1 1 0-12M15 52c0-20 22-20 22 0M40 40c8-6 18-1 18 12" />
          {say.residents}
        </li>
      </ol>
      <figcaption>{say.back}</figcaption>
    </figure>
  );
}

/** A line drawing in a circle. The words beside it say the same. */
function Sign(props: { readonly d: string }) {
  return (
    <svg viewBox="0 0 72 72" aria-hidden="true">
      <circle cx="36" cy="36" r="34" />
      <path d={props.d} />
    </svg>
  );
}

const words = catalogue({
  fi: {
    county: 'Hyvinvointialue kirjoittaa tiedotteen',
    communities: 'Yhteisöt julkaisevat sen omilla tileillään',
    residents: 'Asukkaat lukevat ja kysyvät',
    back: 'Palaute ja kysymykset kulkevat takaisin hyvinvointialueelle.',
  },
  sv: {
    county: 'Välfärdsområdet skriver ett meddelande',
    communities: 'Gemenskaperna publicerar det på sina konton',
    residents: 'Invånarna läser och frågar',
    back: 'Respons och frågor går tillbaka till välfärdsområdet.',
  },
  en: {
    county: 'The county writes a bulletin',
    communities: 'Communities post it on their accounts',
    residents: 'Residents read and ask',
    back: 'Feedback and questions go back to the county.',
  },
});
