import type { Locale } from '../language/locale.ts';
import type { ClosedBecause, FeedbackAbout, QuestionKind, QuestionState, Spread, Verdict } from './question.ts';

type Names = Readonly<Record<Locale, string>>;

/** What feedback is about, as forms, staff pages and reports call it. */
export const aboutNames = {
  service: { fi: 'Palvelu', sv: 'En tjänst', en: 'A service' },
  bulletin: { fi: 'Tiedote', sv: 'Ett meddelande', en: 'A bulletin' },
  pilot: { fi: 'Kumppaniverkoston kokeilu', sv: 'Försöket med partnernätverket', en: 'The partner network pilot' },
  idea: { fi: 'Idea tai ehdotus', sv: 'En idé eller ett förslag', en: 'An idea or a suggestion' },
} as const satisfies Record<FeedbackAbout, Names>;

/** What a state is called by those who asked. */
export const stateForWriter = {
  new: { fi: 'Odottaa käsittelyä', sv: 'Väntar på behandling', en: 'Waiting to be handled' },
  'in-progress': { fi: 'Käsittelyssä', sv: 'Behandlas', en: 'Being handled' },
  answered: { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered' },
  'answered-in-community': { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered' },
  closed: { fi: 'Käsitelty', sv: 'Behandlad', en: 'Handled' },
  merged: { fi: 'Käsittelyssä', sv: 'Behandlas', en: 'Being handled' },
  quarantined: { fi: 'Odottaa käsittelyä', sv: 'Väntar på behandling', en: 'Waiting to be handled' },
  erased: { fi: 'Poistettu', sv: 'Raderad', en: 'Erased' },
} as const satisfies Record<QuestionState, Names>;

/** What those who asked are told when something is closed without an answer. */
export const closedBecause = {
  noted: {
    fi: 'Luimme viestisi ja otamme sen huomioon työssämme. Se ei vaatinut vastausta.',
    sv: 'Vi har läst ditt meddelande och beaktar det i vårt arbete. Det krävde inget svar.',
    en: 'We have read your message and take it into account in our work. It needed no answer.',
  },
  'passed-on': {
    fi: 'Veimme asian sille yksikölle, jota se koskee.',
    sv: 'Vi har fört ärendet vidare till den enhet som det gäller.',
    en: 'We have passed the matter on to the unit that it concerns.',
  },
  'not-ours': {
    fi: 'Asia ei kuulu hyvinvointialueelle. Kysy siitä kunnalta tai siltä viranomaiselta, jota se koskee.',
    sv: 'Ärendet hör inte till välfärdsområdet. Fråga kommunen eller den myndighet som det gäller.',
    en: 'The matter is not one of the wellbeing services county. Ask the municipality or the authority that it concerns.',
  },
  'personal-matter': {
    fi: 'Viesti koskee yksittäisen ihmisen asiaa. Sellaista emme voi hoitaa tämän lomakkeen kautta: ota yhteyttä suoraan palveluun, jota asia koskee.',
    sv: 'Meddelandet gäller en enskild persons ärende. Det kan vi inte sköta via det här formuläret: kontakta direkt den tjänst som ärendet gäller.',
    en: 'The message is about one person’s own matter. We cannot deal with that through this form: contact the service that it concerns directly.',
  },
  unclear: {
    fi: 'Emme ymmärtäneet, mitä viestissä kysyttiin. Voit täydentää sitä alla.',
    sv: 'Vi förstod inte vad meddelandet gällde. Du kan komplettera det nedan.',
    en: 'We did not understand what the message asked. You can add to it below.',
  },
  inappropriate: {
    fi: 'Viestissä oli asiatonta tekstiä, joten emme vastaa siihen. Voit kirjoittaa asiasta uudelleen.',
    sv: 'Meddelandet innehöll osaklig text, så vi svarar inte på det. Du får gärna skriva om saken på nytt.',
    en: 'The message held inappropriate text, so we do not answer it. You are welcome to write about the matter again.',
  },
} as const satisfies Record<ClosedBecause, Names>;

/** The answers to "did this answer it?". */
export const verdictNames = {
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  partly: { fi: 'Osittain', sv: 'Delvis', en: 'Partly' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
} as const satisfies Record<Verdict, Names>;

/** How widely something is asked or claimed. */
export const spreadNames = {
  one: { fi: 'Yksi ihminen', sv: 'En person', en: 'One person' },
  several: { fi: 'Useita', sv: 'Flera', en: 'Several' },
  everywhere: {
    fi: 'Siitä puhutaan joka puolella',
    sv: 'Det talas om det överallt',
    en: 'It is talked about everywhere',
  },
} as const satisfies Record<Spread, Names>;

/** What each state is called on the staff pages. */
export const stateNames = {
  new: { fi: 'Uusi', sv: 'Ny', en: 'New' },
  'in-progress': { fi: 'Hoidossa', sv: 'Behandlas', en: 'In progress' },
  answered: { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered' },
  'answered-in-community': { fi: 'Vastattu yhteisössä', sv: 'Besvarad i gemenskapen', en: 'Answered in the community' },
  closed: { fi: 'Suljettu vastaamatta', sv: 'Avslutad utan svar', en: 'Closed without an answer' },
  merged: { fi: 'Yhdistetty', sv: 'Sammanslagen', en: 'Merged' },
  quarantined: { fi: 'Karanteenissa', sv: 'I karantän', en: 'In quarantine' },
  erased: { fi: 'Poistettu', sv: 'Raderad', en: 'Erased' },
} as const satisfies Record<QuestionState, Names>;

/** What each kind is called on the staff pages. */
export const kindNames = {
  'safety-rumour': { fi: 'Vaaraa koskeva väite', sv: 'Påstående om fara', en: 'Claim about danger' },
  rumour: { fi: 'Huhu', sv: 'Rykte', en: 'Rumour' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  feedback: { fi: 'Palaute', sv: 'Respons', en: 'Feedback' },
} as const satisfies Record<QuestionKind, Names>;
