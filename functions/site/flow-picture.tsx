import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';

/** The network in one picture: bulletins go to the communities and on to residents, and feedback comes back. */
export function FlowPicture(props: { readonly locale: Locale }) {
  const say = words[props.locale];
  return (
    <figure class="picture">
      <svg viewBox="0 0 360 176" width="520" role="img" aria-label={say.description}>
        <Arrow d="M98 44h40" tip="M138 37l12 7-12 7z" />
        <Arrow d="M218 44h40" tip="M258 37l12 7-12 7z" />
        <path class="way back" d="M300 122v30H60v-14" />
        <path class="tip" d="M53 138l7-12 7 12z" />

        <circle class="node" cx="60" cy="44" r="34" />
        <path class="sign" d="M44 60V36l16-11 16 11v24zM60 38v14M53 45h14" />
        <circle class="node" cx="180" cy="44" r="34" />
        <path class="sign" d="M162 30h36v22h-20l-8 8v-8h-8zM170 38h20M170 44h13" />
        <circle class="node" cx="300" cy="44" r="34" />
        <circle class="sign" cx="290" cy="34" r="6" />
        <circle class="sign" cx="311" cy="34" r="6" />
        <path class="sign" d="M279 60c0-20 22-20 22 0M304 47c8-5 18 0 18 13" />

        <text x="60" y="104">
          {say.county}
        </text>
        <text x="180" y="104">
          {say.communities}
        </text>
        <text x="300" y="104">
          {say.residents}
        </text>
        <text x="180" y="143">
          {say.feedback}
        </text>
      </svg>
    </figure>
  );
}

function Arrow(props: { readonly d: string; readonly tip: string }) {
  return (
    <>
      <path class="way" d={props.d} />
      <path class="tip" d={props.tip} />
    </>
  );
}

const words = catalogue({
  fi: {
    description:
      'Kuva: hyvinvointialueen tiedote kulkee yhteisöille ja niiden kautta asukkaille. Asukkaiden palaute kulkee takaisin hyvinvointialueelle.',
    county: 'Hyvinvointialue',
    communities: 'Yhteisöt',
    residents: 'Asukkaat',
    feedback: 'palaute',
  },
  sv: {
    description:
      'Bild: välfärdsområdets meddelande går till gemenskaperna och genom dem till invånarna. Invånarnas respons går tillbaka till välfärdsområdet.',
    county: 'Välfärdsområdet',
    communities: 'Gemenskaper',
    residents: 'Invånare',
    feedback: 'respons',
  },
  en: {
    description:
      'Picture: a bulletin of the county goes to the communities and through them to residents. Feedback from residents goes back to the county.',
    county: 'County',
    communities: 'Communities',
    residents: 'Residents',
    feedback: 'feedback',
  },
});
