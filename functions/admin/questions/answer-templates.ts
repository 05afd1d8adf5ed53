import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { FormState } from '../../../shared/web/form.ts';

/** Ways to begin an answer, which is in Finnish whatever the language of the staff page. */
export const answerTemplates = {
  jatkuu: {
    name: { fi: 'Palvelu jatkuu ennallaan', en: 'The service goes on as before' },
    fill: {
      title: ['[Palvelu] jatkuu ennallaan [paikassa]'],
      fact: ['[Palvelu] toimii [paikassa] niin kuin ennenkin. Aukioloajat ovat [ajat].'],
      more: [
        'Päätöstä muutoksesta ei ole tehty. Jos palvelu muuttuu, kerromme siitä etukäteen. Ajan saat numerosta [numero].',
      ],
    },
  },
  muuttuu: {
    name: { fi: 'Palvelu muuttuu', en: 'The service changes' },
    fill: {
      title: ['[Palvelu] on [päivästä] alkaen [paikassa]'],
      fact: ['[Palvelu] on [päivä] alkaen osoitteessa [osoite]. Siihen asti se toimii nykyisessä paikassa.'],
      more: ['Sinun ei tarvitse tehdä mitään: jo varatut ajat ovat voimassa. Lisää tietoa: [numero tai osoite].'],
    },
  },
  ohje: {
    name: { fi: 'Näin saat palvelun', en: 'How to get the service' },
    fill: {
      title: ['Näin saat [palvelun]'],
      fact: ['[Palvelun] saat [paikasta]. Aika varataan [miten].'],
      more: ['Ota mukaan [mitä]. Palvelu maksaa [hinta]. Jos et tiedä, mihin ottaa yhteyttä, soita [numero].'],
    },
  },
  turvallista: {
    name: { fi: 'Vaaraa ei ole', en: 'There is no danger' },
    fill: {
      title: ['[Asia] on kunnossa [paikassa]'],
      fact: ['[Asia] on tarkistettu [päivä], ja se on turvallista.'],
      more: [
        'Sinun ei tarvitse tehdä mitään. Jos tilanne muuttuu, annamme siitä vaaratiedotteen. Hätätilanteessa soita 112.',
      ],
    },
  },
  selvitetaan: {
    name: { fi: 'Asiaa selvitetään', en: 'It is being looked into' },
    fill: {
      title: ['Selvitämme [asiaa], tietoa tulee [milloin]'],
      fact: ['Emme vielä tiedä, [mitä]. Selvitämme asiaa ja kerromme lisää viimeistään [milloin].'],
      more: ['Siihen asti [mitä ihmisten pitää tehdä]. Varmistettu tieto löytyy aina sivuiltamme.'],
    },
  },
} as const satisfies Record<
  string,
  { readonly name: Readonly<Record<StaffLocale, string>>; readonly fill: FormState['input'] }
>;
